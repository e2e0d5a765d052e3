package org.heraldcms.core.translation.glossary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;

/** What a concept is called, or must not be called, in one locale. */
public record Designation(LocaleTag locale, String text, Status status) {

    /** Whether a term is to be used. */
    public enum Status {
        /** The one to use. */
        PREFERRED,
        /** May be used as well. */
        ADMITTED,
        /** Must not be used. */
        FORBIDDEN;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The status of this label.
         *
         * @throws HeraldException INVALID at {@code /status} when there is none
         */
        @JsonCreator
        public static Status of(String label) {
            return Arrays.stream(values())
                    .filter(status -> status.label().equals(label))
                    .findFirst()
                    .orElseThrow(() ->
                            HeraldException.invalid("/status", "A status is one of preferred, admitted, forbidden."));
        }
    }

    boolean isForbidden() {
        return status == Status.FORBIDDEN;
    }
}
