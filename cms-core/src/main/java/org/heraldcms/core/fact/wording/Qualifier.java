package org.heraldcms.core.fact.wording;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a figure stands to the number it names. */
public enum Qualifier {
    EXACT,
    ABOUT,
    NEARLY,
    MORE_THAN,
    LESS_THAN,
    AT_LEAST,
    UP_TO;

    /** The name in JSON, in the store and in the catalogue of words. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The qualifier of this label; empty when there is none. */
    public static Optional<Qualifier> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }
}
