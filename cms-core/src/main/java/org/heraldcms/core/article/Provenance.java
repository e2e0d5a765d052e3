package org.heraldcms.core.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where the text of a translated segment came from. */
public enum Provenance {
    /** Somebody wrote it, or worked on what was put in for them. */
    PERSON,
    /** Put in from the translation memory, and nobody has worked on it. */
    MEMORY,
    /** Put in by a machine, and nobody has worked on it. */
    MACHINE;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Provenance of(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no provenance " + label));
    }
}
