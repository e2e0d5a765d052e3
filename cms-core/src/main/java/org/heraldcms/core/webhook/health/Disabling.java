package org.heraldcms.core.webhook.health;

import org.heraldcms.core.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Why an endpoint is disabled: the sentence that is kept with it, and what whoever speaks another language has to know
 * of that sentence.
 */
public final class Disabling {

    /** The endpoint itself says that it is no more. */
    static final String GONE = "The endpoint answered 410 Gone.";

    private static final String BY = "Disabled by ";
    private static final String END = ".";

    private Disabling() {}

    /** Somebody disables it. */
    public static String by(Actor actor) {
        return BY + actor.name() + END;
    }

    /** The name of who disabled it; null when nobody did. */
    static @Nullable String who(String reason) {
        return reason.startsWith(BY) && reason.endsWith(END)
                ? reason.substring(BY.length(), reason.length() - END.length())
                : null;
    }

    /** What the last try has to do with it, {@code http_410}; null where only the series of failures tells. */
    static @Nullable String cause(String reason) {
        return reason.equals(GONE) ? "http_410" : null;
    }
}
