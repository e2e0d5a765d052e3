package org.heraldcms.web.problem;

import java.util.Locale;
import org.heraldcms.core.base.ErrorCode;

/** The one table from code to HTTP status. */
final class Statuses {

    private Statuses() {}

    static int of(ErrorCode code) {
        return switch (code) {
            case INVALID, MALFORMED, CURSOR_INVALID, ADDRESS_REFUSED, TIME_SKIPPED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN, CROSS_ORIGIN, OWN_REVISION, PREVIEW_REFUSED -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case ALREADY_EXISTS,
                    SLUG_TAKEN,
                    ILLEGAL_TRANSITION,
                    REVISION_SUPERSEDED,
                    CHECKS_FAILED,
                    NOBODY_MAY_DECIDE,
                    ALREADY_DECIDED,
                    REVIEW_CLOSED,
                    CONTRADICTORY_ITEMS,
                    RELEASE_BLOCKED,
                    FACT_NOT_APPROVED,
                    IN_USE,
                    NOT_APPROVED,
                    SITE_DOES_NOT_TAKE,
                    STILL_LIVE,
                    TRANSLATOR_OFF -> 409;
            case WITHDRAWN, RESYNC -> 410;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case PRECONDITION_REQUIRED -> 428;
            case THROTTLED -> 429;
            case TRANSLATOR_UNAVAILABLE -> 503;
        };
    }

    /** The code as words: {@code Slug taken}. */
    static String title(ErrorCode code) {
        String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
