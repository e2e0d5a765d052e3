package org.heraldcms.core.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.heraldcms.core.base.HeraldException;

/** What a reviewer may say of a revision. */
public enum Verdict {
    /** It may go on to the next stage, or out. */
    APPROVE,
    /** It has to be changed first. */
    REQUEST_CHANGES;

    /** The verdict of this label; INVALID at {@code /decision} when there is none. */
    @JsonCreator
    public static Verdict of(String label) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.label().equals(label))
                .findFirst()
                .orElseThrow(() -> HeraldException.invalid("/decision", "A decision is approve or request_changes."));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
