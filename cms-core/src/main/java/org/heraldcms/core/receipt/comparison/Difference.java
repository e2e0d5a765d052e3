package org.heraldcms.core.receipt.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * An edition that a site does not hold as it should.
 *
 * @param held the digest that the site holds; null for none
 * @param digest the digest that it should hold; null for none
 * @param position the change that made live what it should hold; null for nothing
 */
public record Difference(
        Kind kind,
        UUID articleId,
        LocaleTag locale,
        @Nullable String held,
        @Nullable String digest,
        @Nullable Long position) {

    /** In what it differs. */
    public enum Kind {
        /** It is live, and not held. */
        MISSING,
        /** It is held as another document. */
        DIFFERENT,
        /** It is held, and not live. */
        REMOVE;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }
}
