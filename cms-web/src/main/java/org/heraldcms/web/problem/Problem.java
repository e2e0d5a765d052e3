package org.heraldcms.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 describes it.
 *
 * @param type address that identifies the kind of problem
 * @param title the kind in words, the same for each occurrence
 * @param code the kind as a name, for programs
 * @param errors the places of the input that caused it; left out when it has none
 * @param correlationId under which the log tells more; only for what nobody expected
 * @param current what is there now, where an edit was refused because it had seen something older
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        List<Violation> errors,
        @Nullable String correlationId,
        @Nullable Object current) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://heraldcms.org/problems/";

    /** The problem that a refusal is. */
    public static Problem of(HeraldException refusal) {
        return of(refusal.code(), refusal.getMessage(), refusal.violations());
    }

    /** This problem, showing what is there now. */
    public Problem showing(Object present) {
        return new Problem(type, title, status, detail, code, errors, correlationId, present);
    }

    static Problem of(ErrorCode code, @Nullable String detail, List<Violation> errors) {
        String name = code.name().toLowerCase(Locale.ROOT);
        return new Problem(TYPES + name, Statuses.title(code), Statuses.of(code), detail, name, errors, null, null);
    }

    /** A failure of ours: nothing is said but where the log tells more. */
    static Problem unexpected(String correlationId) {
        return plain(500, "internal", "Something went wrong on our side", correlationId);
    }

    /** What a server says by a status alone. */
    static Problem of(int status) {
        return switch (status) {
            case 400 -> of(ErrorCode.MALFORMED, "The request is malformed.", List.of());
            case 401 -> of(ErrorCode.UNAUTHENTICATED, "Sign in first.", List.of());
            case 403 -> of(ErrorCode.FORBIDDEN, "This is not permitted.", List.of());
            case 404 -> of(ErrorCode.NOT_FOUND, "There is nothing at this address.", List.of());
            case 405 -> of(ErrorCode.METHOD_NOT_ALLOWED, "This method is not offered here.", List.of());
            case 406 -> of(ErrorCode.NOT_ACCEPTABLE, "None of the media types asked for is offered here.", List.of());
            case 413 -> of(ErrorCode.TOO_LARGE, "The request is too large.", List.of());
            case 415 -> of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "This media type is not understood here.", List.of());
            default -> plain(status, "http_" + status, "HTTP status " + status, null);
        };
    }

    private static Problem plain(int status, String code, String title, @Nullable String correlationId) {
        return new Problem(TYPES + code, title, status, null, code, List.of(), correlationId, null);
    }
}
