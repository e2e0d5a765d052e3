package org.heraldcms.web.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The good answers of operations: what a method returns, or what it says of a response that it builds. */
final class Outputs {

    private static final String JSON = jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

    private final Schemas schemas;

    Outputs(Schemas schemas) {
        this.schemas = schemas;
    }

    ApiResponses of(Method method) {
        ApiResponses responses = new ApiResponses();
        Schema<?> schema = schema(method);
        if (schema != null) {
            responses.addApiResponse(status(method), answer("What was asked for.", schema));
        } else if (method.getAnnotationsByType(APIResponse.class).length == 0) {
            responses.addApiResponse("204", new ApiResponse().description("Done."));
        }
        for (APIResponse declared : method.getAnnotationsByType(APIResponse.class)) {
            responses.addApiResponse(declared.responseCode(), declared(declared, schema));
        }
        return responses;
    }

    private static String status(Method method) {
        APIResponseSchema declared = method.getAnnotation(APIResponseSchema.class);
        if (declared != null && !declared.responseCode().isEmpty()) {
            return declared.responseCode();
        }
        return method.isAnnotationPresent(POST.class) && method.getReturnType() == Response.class ? "201" : "200";
    }

    private @Nullable Schema<?> schema(Method method) {
        APIResponseSchema declared = method.getAnnotation(APIResponseSchema.class);
        if (declared != null) {
            return schemas.of(declared.value());
        }
        boolean isOpaque = method.getReturnType() == Response.class || method.getReturnType() == void.class;
        return isOpaque ? null : schemas.of(method.getGenericReturnType());
    }

    private static ApiResponse declared(APIResponse declared, @Nullable Schema<?> schema) {
        String said = declared.description().isEmpty() ? "What was asked for." : declared.description();
        if (declared.content().length == 0) {
            return schema == null ? new ApiResponse().description(said) : answer(said, schema);
        }
        Content content = new Content();
        for (org.eclipse.microprofile.openapi.annotations.media.Content one : declared.content()) {
            String type = one.mediaType().isEmpty() ? JSON : one.mediaType();
            String ref = one.schema().ref();
            content.addMediaType(type, new MediaType().schema(ref.isEmpty() ? new StringSchema() : Schemas.ref(ref)));
        }
        return new ApiResponse().description(said).content(content);
    }

    private static ApiResponse answer(String said, Schema<?> schema) {
        return new ApiResponse()
                .description(said)
                .content(new Content().addMediaType(JSON, new MediaType().schema(schema)));
    }

    /** Says of the good answers that they carry a header of the components. */
    static void addHeader(ApiResponses responses, String name, String component) {
        responses.forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                response.addHeaderObject(name, new Header().$ref("#/components/headers/" + component));
            }
        });
    }
}
