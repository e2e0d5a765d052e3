package org.heraldcms.core.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.heraldcms.core.base.HeraldException;

/** Who may read what is live on a site. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** Whoever shows one of the site's tokens. */
    PRIVATE;

    /**
     * The visibility of this label.
     *
     * @throws HeraldException INVALID at {@code /visibility} when there is none
     */
    @JsonCreator
    public static Visibility of(String label) {
        return switch (label) {
            case "public" -> PUBLIC;
            case "private" -> PRIVATE;
            default -> throw HeraldException.invalid("/visibility", "The visibility is public or private.");
        };
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
