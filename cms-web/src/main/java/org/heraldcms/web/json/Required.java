package org.heraldcms.web.json;

import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** Members that a request must have. */
public final class Required {

    private Required() {}

    /**
     * The value, which must be there.
     *
     * @param name the member's name at the top of the body
     * @throws HeraldException INVALID, naming the member, when it is missing or null
     */
    public static <T> T member(@Nullable T value, String name) {
        if (value == null) {
            throw HeraldException.invalid("/" + name, "This is required.");
        }
        return value;
    }
}
