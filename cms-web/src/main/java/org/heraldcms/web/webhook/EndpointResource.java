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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.DeliveryFilter;
import org.heraldcms.core.webhook.EndpointDraft;
import org.heraldcms.core.webhook.Endpoints;
import org.heraldcms.core.webhook.ServingDraft;
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
    private DeliveryPages pages;

    /** An endpoint as somebody wants it. */
    record EndpointIn(
            @Schema(required = true) @Nullable String url,
            @Nullable List<String> types,
            @Nullable Boolean enabled,
            @Nullable Boolean ordered,
            @Nullable Integer ratePerSecond,
            @Nullable String secret) {

        EndpointDraft toDraft() {
            return new EndpointDraft(url, types, enabled, new ServingDraft(ordered, ratePerSecond));
        }
    }

    /** A secret of one's own; without one, one is made. */
    record SecretIn(@Nullable String secret) {}

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
                .entity(EndpointView.of(made))
                .build();
    }

    /** The endpoints of a site. */
    @GET
    public Page<EndpointView> list(@PathParam("key") String key) {
        return new Page<>(
                endpoints.list(current.actor(), key).stream()
                        .map(EndpointView::of)
                        .toList(),
                null);
    }

    /** One endpoint. */
    @GET
    @Path("/{id}")
    @APIResponseSchema(EndpointView.class)
    public Response read(@PathParam("key") String key, @PathParam("id") String id) {
        return answer(endpoints.require(current.actor(), key, Ids.parse(id, "endpoint")));
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

    /** Makes a new secret, or takes the one given. */
    @PUT
    @Path("/{id}/secret")
    public EndpointView newSecret(@PathParam("key") String key, @PathParam("id") String id, @Nullable SecretIn in) {
        return EndpointView.of(endpoints.newSecret(current.actor(), address(key, id), in == null ? null : in.secret()));
    }

    /** Sends a ping ahead of all that waits. */
    @POST
    @Path("/{id}/pings")
    @APIResponseSchema(value = PingView.class, responseCode = "202")
    public Response ping(@PathParam("key") String key, @PathParam("id") String id) {
        UUID delivery = endpoints.ping(current.actor(), address(key, id)).id();
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
        UUID endpoint = endpoints
                .require(current.actor(), key, Ids.parse(id, "endpoint"))
                .id();
        DeliveryFilter filter = DeliveryFilter.of(key, endpoint, DeliveryPages.state(state));
        return pages.of(current.actor(), filter, new Paging.Request(cursor, limit));
    }

    private static Endpoints.Address address(String site, String id) {
        return new Endpoints.Address(site, Ids.parse(id, "endpoint"));
    }

    private static Response answer(Endpoint endpoint) {
        return Response.ok(EndpointView.of(endpoint))
                .tag(IfMatch.tag(endpoint.version()))
                .build();
    }
}
