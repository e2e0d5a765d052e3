package org.heraldcms.core.publishing.shape;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something about a version that whoever approves it has to know.
 *
 * @param pointer where: {@code /callToAction/url}
 * @param what the number, word or address that it is about
 */
public record ShapeFinding(Kind kind, String pointer, String what) {

    /** What is the matter. */
    public enum Kind {
        /** The text shows another number than the link dials. */
        PHONE_MISMATCH(true),
        /** A word that the glossary forbids. */
        FORBIDDEN_TERM(true),
        /** A number that stands nowhere in the edition: it may be a wrong one. */
        PHONE_UNKNOWN(false),
        /** A link without encryption. */
        PLAIN_HTTP(false),
        /** The title or summary that it replaces is another one by now. */
        OUTDATED(false);

        private final boolean stops;

        Kind(boolean stops) {
            this.stops = stops;
        }

        /** Whether it stops the version; otherwise whoever approves it says that they have seen it. */
        public boolean stops() {
            return stops;
        }

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A sentence about it. */
    String sentence() {
        return switch (kind) {
            case PHONE_MISMATCH -> "The text shows another number than the link dials, which is " + what + ".";
            case FORBIDDEN_TERM -> "The glossary forbids \"" + what + "\".";
            case PHONE_UNKNOWN -> "The number " + what + " stands nowhere in the edition.";
            case PLAIN_HTTP -> "The address " + what + " is not encrypted.";
            case OUTDATED -> "What it replaces has changed since: \"" + what + "\".";
        };
    }
}
