package org.heraldcms.web.delivery.graphql;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
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
        @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, Object> variables,
        @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, Object> extensions) {

    static final int LONGEST = 20_000;

    /**
     * That of an address.
     *
     * @throws HeraldException INVALID at {@code variables}, which are an object as JSON
     */
    static GraphqlDraft of(@Nullable String query, @Nullable String operationName, @Nullable String variables) {
        return new GraphqlDraft(query, operationName, variables == null ? null : object(variables), null);
    }

    private static Map<String, Object> object(String json) {
        try {
            Map<String, Object> sent = Json.mapper()
                    .readValue("{\"variables\":" + json + "}", GraphqlDraft.class)
                    .variables();
            if (sent != null) {
                return sent;
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

    Map<String, Object> given() {
        return variables == null ? Map.of() : variables;
    }
}
