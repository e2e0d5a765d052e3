package org.heraldcms.web.door;

import org.jspecify.annotations.Nullable;

/** Reads the header by which a token is shown (RFC 6750). */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** The token; null when none is shown. */
    static @Nullable String of(@Nullable String authorization) {
        return authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? null
                : authorization.substring(SCHEME.length()).strip();
    }
}
