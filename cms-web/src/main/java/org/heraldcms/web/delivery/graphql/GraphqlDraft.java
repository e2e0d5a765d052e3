package org.heraldcms.web.delivery.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.web.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A query as the specification of GraphQL over HTTP sends it.
 *
 * @param query one document
 * @param operationName which of its operations, when it has several
 * @param extensions taken, and of no use here
 */
public record GraphqlDraft(
        @Schema(required = true) @Nullable String query,
        @Nullable String operationName,
        @Nullable Map<String, @Nullable Object> variables,
        @Nullable Map<String, @Nullable Object> extensions) {

    static final int LONGEST = 20_000;

    /**
     * That of an address.
     *
     * @throws HeraldException INVALID at {@code variables}, which are an object as JSON
     */
    static GraphqlDraft of(@Nullable String query, @Nullable String operationName, @Nullable String variables) {
        return new GraphqlDraft(query, operationName, variables == null ? null : object(variables), null);
    }

    private static Map<String, @Nullable Object> object(String json) {
        try {
            Map<String, @Nullable Object> object =
                    Json.mapper().readValue(json, new TypeReference<HashMap<String, @Nullable Object>>() {});
            if (object != null) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw HeraldException.invalid("variables", "Variables are an object as JSON.");
        }
        throw HeraldException.invalid("variables", "Variables are an object as JSON.");
    }

    /** The document; INVALID at {@code /query} when there is none, or none of a length that can be meant. */
    String document() {
        if (query == null || query.isBlank()) {
            throw HeraldException.invalid("/query", "Send a query.");
        }
        if (query.length() > LONGEST) {
            throw HeraldException.invalid("/query", "A query has at most " + LONGEST + " characters.");
        }
        return query;
    }

    Map<String, @Nullable Object> given() {
        return variables == null ? Map.of() : variables;
    }
}
