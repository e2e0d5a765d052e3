package org.heraldcms.web.webhook;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.endpoint.EndpointDraft;
import org.heraldcms.core.webhook.endpoint.EndpointSecrets;
import org.heraldcms.core.webhook.endpoint.EndpointTrials;
import org.heraldcms.core.webhook.endpoint.Endpoints;
import org.heraldcms.core.webhook.endpoint.HeaderDraft;
import org.heraldcms.core.webhook.endpoint.ServingDraft;
import org.heraldcms.core.webhook.endpoint.WantsDraft;
import org.heraldcms.core.webhook.log.DeliveryFilter;
import org.heraldcms.core.webhook.signing.Scheme;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /sites/{key}/endpoints}: where a site wants its webhooks. */
@Path("/sites/{key}/endpoints")
@Produces(MediaType.APPLICATION_JSON)
public class EndpointResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Endpoints endpoints;

    @Inject
    private EndpointSecrets secrets;

    @Inject
    private EndpointTrials trials;

    @Inject
    private EndpointViews views;

    @Inject
    private DeliveryPages pages;

    /**
     * An endpoint as somebody wants it.
     *
     * @param types of change; empty means all
     * @param articleTypes of articles; empty means all
     * @param topics of which an article has one at least; empty means all
     * @param locales of editions; empty means all
     * @param body thin, or full for the whole document with each change
     * @param headers to send with each request; stars in place of a value leave the one that there is
     */
    record EndpointIn(
            @Schema(required = true) @Nullable String url,
            @Nullable List<String> types,
            @Nullable List<String> articleTypes,
            @Nullable List<String> topics,
            @Nullable List<String> locales,
            @Nullable Boolean enabled,
            @Nullable Boolean ordered,
            @Nullable Integer ratePerSecond,
            @Nullable String body,
            @Nullable Map<String, String> headers,
            @Nullable String secret) {

        EndpointDraft toDraft() {
            return new EndpointDraft(
                    url,
                    new WantsDraft(types, articleTypes, topics, locales),
                    enabled,
                    body,
                    headers == null ? null : new HeaderDraft(headers),
                    new ServingDraft(ordered, ratePerSecond));
        }
    }

    /** A secret of one's own, and for how many hours the one before signs along; without a secret, one is made. */
    record SecretIn(@Nullable String secret, @Nullable Integer graceHours) {

        /** What is wished where this, or nothing, is said. */
        static EndpointSecrets.Wish wish(@Nullable SecretIn in) {
            return in == null
                    ? new EndpointSecrets.Wish(Scheme.V1, null, null)
                    : new EndpointSecrets.Wish(Scheme.V1, in.secret(), in.graceHours());
        }
    }

    /** Names the delivery in which to look for what came of a ping. */
    record PingView(UUID delivery) {}

    /** Registers where a site receives its webhooks; the secret is shown this once. */
    @POST
    @APIResponseSchema(EndpointView.class)
    public Response register(@PathParam("key") String key, EndpointIn in, @Context UriInfo uri) {
        Endpoints.Registered made = endpoints.register(current.actor(), key, in.toDraft(), in.secret());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(made.endpoint().id().toString())
                        .build())
                .tag(IfMatch.tag(made.endpoint().version()))
                .entity(views.of(made.endpoint(), made.secret()))
                .build();
    }

    /** The endpoints of a site. */
    @GET
    public Page<EndpointView> list(@PathParam("key") String key) {
        return new Page<>(views.of(endpoints.list(current.actor(), key)), null);
    }

    /** One endpoint. */
    @GET
    @Path("/{id}")
    @APIResponseSchema(EndpointView.class)
    public Response read(@PathParam("key") String key, @PathParam("id") String id) {
        return answer(endpoints.require(current.actor(), address(key, id)));
    }

    /** Changes what is given of an endpoint; enabling it sends what waits. */
    @PATCH
    @Path("/{id}")
    @APIResponseSchema(EndpointView.class)
    public Response change(
            @PathParam("key") String key,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            EndpointIn in) {
        if (in.secret() != null) {
            throw HeraldException.invalid("/secret", "The secret is changed at …/secret.");
        }
        return answer(endpoints.change(current.actor(), address(key, id), IfMatch.require(ifMatch), in.toDraft()));
    }

    /** Removes an endpoint and what waits for it. */
    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("key") String key, @PathParam("id") String id) {
        endpoints.remove(current.actor(), address(key, id));
    }

    /** Makes a new secret, or takes the one given; the one before signs along for a day, or as long as is said. */
    @PUT
    @Path("/{id}/secret")
    public EndpointView newSecret(@PathParam("key") String key, @PathParam("id") String id, @Nullable SecretIn in) {
        EndpointSecrets.Taken taken = secrets.use(current.actor(), address(key, id), SecretIn.wish(in));
        return views.of(taken.endpoint(), taken.secret());
    }

    /** Sends a ping ahead of all that waits. */
    @POST
    @Path("/{id}/pings")
    @APIResponseSchema(value = PingView.class, responseCode = "202")
    public Response ping(@PathParam("key") String key, @PathParam("id") String id) {
        UUID delivery = trials.ping(current.actor(), address(key, id)).id();
        return Response.accepted(new PingView(delivery)).build();
    }

    /** Deliveries to one endpoint, the newest first. */
    @GET
    @Path("/{id}/deliveries")
    public Page<DeliveryView> deliveries(
            @PathParam("key") String key,
            @PathParam("id") String id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        UUID endpoint = endpoints.require(current.actor(), address(key, id)).id();
        DeliveryFilter filter = DeliveryFilter.of(key, endpoint, DeliveryPages.state(state));
        return pages.of(current.actor(), filter, new Paging.Request(cursor, limit));
    }

    private static Endpoints.Address address(String site, String id) {
        return new Endpoints.Address(site, Ids.parse(id, "endpoint"));
    }

    private Response answer(Endpoint endpoint) {
        return Response.ok(views.of(endpoint))
                .tag(IfMatch.tag(endpoint.version()))
                .build();
    }
}
