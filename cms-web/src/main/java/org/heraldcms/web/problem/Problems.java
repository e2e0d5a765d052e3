package org.heraldcms.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.web.json.Json;

/** Finds in any failure the problem that it is, looking through the causes in which containers wrap it. */
public final class Problems {

    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    /** The problem of a failure. What nobody expected is logged here, under the id that the answer carries. */
    public static Problem of(Throwable failure) {
        return expected(failure).or(() -> byStatus(failure)).orElseGet(() -> unexpected(failure));
    }

    /** Answers outside JAX-RS: sends the problem as it is. */
    public static void send(Problem problem, HttpServletResponse answer) throws IOException {
        answer.setStatus(problem.status());
        if (problem.status() == 401) {
            answer.setHeader("WWW-Authenticate", "Bearer");
        }
        answer.setContentType(Problem.MEDIA_TYPE);
        answer.setHeader("Cache-Control", "no-store");
        answer.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
    }

    private static Optional<Problem> byStatus(Throwable failure) {
        return failure instanceof WebApplicationException web
                        && web.getResponse().getStatus() < 500
                ? Optional.of(Problem.of(web.getResponse().getStatus()))
                : Optional.empty();
    }

    private static Optional<Problem> expected(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Problem unexpected(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Unexpected failure " + id, failure);
        return Problem.unexpected(id);
    }

    private static Optional<Problem> known(Throwable cause) {
        return switch (cause) {
            case HeraldException refusal -> Optional.of(Problem.of(refusal));
            case JsonProcessingException json -> Optional.of(json(json));
            case NoContentException empty ->
                Optional.of(Problem.of(ErrorCode.MALFORMED, "The request has no body.", List.of()));
            case OptimisticLockException stale ->
                Optional.of(Problem.of(ErrorCode.STALE, "Somebody else changed it at the same moment.", List.of()));
            case SQLException refused -> sql(refused);
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> sql(SQLException refused) {
        return switch (refused.getSQLState()) {
            case "23505" ->
                Optional.of(
                        Problem.of(ErrorCode.ALREADY_EXISTS, "Another one of this name is there already.", List.of()));
            case "22021", "22P05" ->
                Optional.of(Problem.of(ErrorCode.INVALID, "Text must not contain the character U+0000.", List.of()));
            case null, default -> Optional.empty();
        };
    }

    private static Problem json(JsonProcessingException json) {
        if (json instanceof StreamConstraintsException limit) {
            return Problem.of(ErrorCode.MALFORMED, limit.getOriginalMessage(), List.of());
        }
        if (!(json instanceof JsonMappingException mapping)) {
            return Problem.of(ErrorCode.MALFORMED, "The body is not well-formed JSON" + place(json) + ".", List.of());
        }
        String pointer = pointer(mapping);
        if (mapping.getCause() instanceof HeraldException refusal) {
            String reason = String.valueOf(refusal.getMessage());
            return Problem.of(refusal.code(), reason, List.of(new Violation(pointer, reason)));
        }
        String detail = sentence(mapping);
        return Problem.of(ErrorCode.INVALID, detail, List.of(new Violation(pointer, detail)));
    }

    private static String sentence(JsonMappingException mapping) {
        return mapping instanceof UnrecognizedPropertyException unknown
                ? "There is no member \"" + shortened(unknown.getPropertyName()) + "\" here."
                : "The value has the wrong type or form.";
    }

    private static String place(JsonProcessingException json) {
        var location = json.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(name -> "/" + shortened(name).replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
