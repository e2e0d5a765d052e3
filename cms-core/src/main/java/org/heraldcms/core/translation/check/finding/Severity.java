package org.heraldcms.core.translation.check.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a finding means for the way to publication. */
public enum Severity {
    /** Stops submission and approval until it is mended or dismissed with a reason. */
    BLOCK,
    /** Is shown to writer and reviewer, and stops nothing. */
    WARN;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
