package org.heraldcms.web.delivery.graphql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.publishing.reading.Snapshot;
import org.heraldcms.core.purge.PurgeKind;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Answer;
import org.heraldcms.web.delivery.Answers;
import org.heraldcms.web.delivery.Beside;
import org.heraldcms.web.delivery.Exchange;
import org.heraldcms.web.delivery.Parameters;
import org.heraldcms.web.delivery.form.MediaRange;
import org.heraldcms.web.http.LimitedBody;
import org.heraldcms.web.http.QueryParameters;
import org.heraldcms.web.json.Json;
import org.jspecify.annotations.Nullable;

/** Queries of what is live on a site, as the specification of GraphQL over HTTP asks and answers them. */
@Path("{site}/graphql")
@Produces(MediaType.WILDCARD)
public class GraphqlResource {

    private static final String ANSWER = "application/graphql-response+json";

    /** In an answer a null says that there is nothing, and is never left out. */
    private static final ObjectMapper WHOLE = Json.mapper()
            .copy()
            .setDefaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS));

    @Inject
    private Exchange exchange;

    @Inject
    private Engine engine;

    @Inject
    private Beside beside;

    @Inject
    private Snapshot snapshot;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @HeaderParam(HttpHeaders.ACCEPT)
    private @Nullable String accept;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private @Nullable String acceptLanguage;

    /** An answer with errors in it, which nobody keeps; nothing that was read for it counts. */
    private static final class Faulty extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Answer answer;
        private final int status;

        private Faulty(Answer answer, int status, @Nullable Throwable cause) {
            super("The answer has errors", cause, false, false);
            this.answer = answer;
            this.status = status;
        }
    }

    /** The answer to a query in the address, which caches may keep. */
    @GET
    @QueryParameters({"query", "operationName", "variables", "extensions"})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(schema = @Schema(ref = "GraphqlAnswer")),
                @Content(mediaType = ANSWER, schema = @Schema(ref = "GraphqlAnswer"))
            })
    public Response read(@PathParam("site") String key) {
        Site site = exchange.open(key);
        Parameters query = Parameters.of(uri.getQueryParameters());
        GraphqlDraft draft = GraphqlDraft.of(query.text("query"), query.text("operationName"), query.text("variables"));
        String type = mediaType();
        try {
            return exchange.keep(new Answers.Scope(key, null), () -> answer(site, draft, type));
        } catch (Faulty faulty) {
            return unkept(faulty.answer, faulty.status);
        }
    }

    /** The answer to a query in the body. */
    @POST
    @LimitedBody
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(schema = @Schema(ref = "GraphqlAnswer")),
                @Content(mediaType = ANSWER, schema = @Schema(ref = "GraphqlAnswer"))
            })
    public Response query(@PathParam("site") String key, GraphqlDraft draft) {
        Site site = exchange.open(key);
        String type = mediaType();
        try {
            return unkept(exchange.read(() -> answer(site, draft, type)), 200);
        } catch (Faulty faulty) {
            return unkept(faulty.answer, faulty.status);
        }
    }

    private String mediaType() {
        return MediaRange.wanted(accept, List.of(MediaType.APPLICATION_JSON, ANSWER));
    }

    private Answer answer(Site site, GraphqlDraft draft, String type) {
        snapshot.within(Reading.LONGEST);
        Instant end = clock.instant().plus(Reading.LONGEST);
        Reading reading =
                new Reading(site, acceptLanguage, beside, () -> clock.instant().isAfter(end));
        ExecutionResult result = engine.answer(draft, reading);
        List<Answer.Header> headers = exchange.listed(site, null);
        headers.add(new Answer.Header(HttpHeaders.VARY, HttpHeaders.ACCEPT));
        // It looks at no Vary.
        headers.add(new Answer.Header(PurgeKind.CLOUDFLARE.holds(), "no-store"));
        Answer answer = Answer.of(type, bytes(result), null, null, headers);
        if (!result.getErrors().isEmpty()) {
            // Whoever takes the media type of GraphQL alone is told by the status, too, that nothing was read.
            boolean isRefused = type.equals(ANSWER) && !result.isDataPresent();
            throw new Faulty(answer, isRefused ? 400 : 200, reading.failure());
        }
        return answer;
    }

    private static byte[] bytes(ExecutionResult result) {
        try {
            return WHOLE.writeValueAsBytes(result.toSpecification());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response unkept(Answer answer, int status) {
        return Response.status(status)
                .entity(answer.body())
                .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
