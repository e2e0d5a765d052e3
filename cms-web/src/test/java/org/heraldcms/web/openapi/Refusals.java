package org.heraldcms.web.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.web.delivery.ArticlesResource;
import org.heraldcms.web.delivery.SyncResource;
import org.heraldcms.web.embed.JsonLdResource;
import org.heraldcms.web.embed.OembedResource;
import org.heraldcms.web.http.NeededBody;
import org.heraldcms.web.http.StrictQuery;
import org.heraldcms.web.problem.Problem;
import org.heraldcms.web.security.OpenToAll;

/** The problems with which an operation may answer: by rule from what it takes, with the codes of the closed list. */
final class Refusals {

    private static final Set<Class<?>> OF_THE_PAST =
            Set.of(ArticlesResource.class, SyncResource.class, JsonLdResource.class, OembedResource.class);

    private final Comments comments;
    private final Schemas schemas;

    Refusals(Comments comments, Schemas schemas) {
        this.comments = comments;
        this.schemas = schemas;
    }

    /** The answers to refer to, one a status. */
    Map<String, ApiResponse> responses() {
        Map<String, ApiResponse> responses = new TreeMap<>();
        for (ErrorCode code : ErrorCode.values()) {
            int status = status(code);
            responses.computeIfAbsent(name(status), name -> response(status));
        }
        responses.put(
                "Unexpected", problem("Any other failure. Of one of ours nothing is told but an id for the log."));
        return responses;
    }

    private ApiResponse response(int status) {
        String codes = Arrays.stream(ErrorCode.values())
                .filter(code -> status(code) == status)
                .map(code -> "`" + label(code) + "`: " + comments.of(ErrorCode.class, code.name()))
                .collect(Collectors.joining("\n\n"));
        ApiResponse response = problem(codes);
        if (status == 429) {
            response.addHeaderObject("Retry-After", new Header().required(true).schema(new IntegerSchema()));
        }
        return response;
    }

    private ApiResponse problem(String description) {
        MediaType body = new MediaType().schema(schemas.of(Problem.class));
        return new ApiResponse().description(description).content(new Content().addMediaType(Problem.MEDIA_TYPE, body));
    }

    /** Adds to an operation's answers those of its refusals. */
    void add(Method method, boolean isDelivery, ApiResponses responses) {
        Set<Integer> statuses = new TreeSet<>();
        boolean takesBody = Arrays.stream(method.getParameters()).anyMatch(NeededBody::isBody);
        boolean takesPath = has(method, PathParam.class);
        if (takesBody || !StrictQuery.known(method).isEmpty()) {
            statuses.add(400);
        }
        if (takesBody) {
            statuses.addAll(Set.of(413, 415));
        }
        if (takesPath) {
            statuses.add(404);
        }
        if (has(method, HeaderParam.class)) {
            statuses.addAll(Set.of(400, 412, 428));
        }
        statuses.addAll(isDelivery ? ofDelivery(method) : ofManagement(method));
        statuses.forEach(status -> responses.addApiResponse(Integer.toString(status), ref(name(status))));
        responses.addApiResponse("default", ref("Unexpected"));
    }

    private static Set<Integer> ofDelivery(Method method) {
        return OF_THE_PAST.contains(method.getDeclaringClass()) && method.isAnnotationPresent(GET.class)
                ? Set.of(401, 403, 410)
                : Set.of(401, 403);
    }

    private static Set<Integer> ofManagement(Method method) {
        boolean isOpen = method.isAnnotationPresent(OpenToAll.class)
                || method.getDeclaringClass().isAnnotationPresent(OpenToAll.class);
        Set<Integer> statuses = new TreeSet<>(Set.of(401, 403));
        if (isOpen) {
            statuses.add(429);
        }
        if (!method.isAnnotationPresent(GET.class)) {
            statuses.add(409);
        }
        return statuses;
    }

    private static boolean has(Method method, Class<? extends Annotation> annotation) {
        return Arrays.stream(method.getParameters()).anyMatch(one -> one.isAnnotationPresent(annotation));
    }

    private static int status(ErrorCode code) {
        return Problem.of(new HeraldException(code, "")).status();
    }

    private static String label(ErrorCode code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static ApiResponse ref(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static String name(int status) {
        return switch (status) {
            case 400 -> "BadRequest";
            case 401 -> "Unauthenticated";
            case 403 -> "Forbidden";
            case 404 -> "NotFound";
            case 405 -> "MethodNotAllowed";
            case 406 -> "NotAcceptable";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 412 -> "Stale";
            case 413 -> "TooLarge";
            case 415 -> "UnsupportedMediaType";
            case 428 -> "PreconditionRequired";
            case 429 -> "TooManyRequests";
            case 503 -> "ServiceUnavailable";
            default -> throw new IllegalArgumentException("A name for the status " + status);
        };
    }
}
