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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
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
import org.heraldcms.core.webhook.endpoint.Recoveries;
import org.heraldcms.core.webhook.endpoint.ServingDraft;
import org.heraldcms.core.webhook.endpoint.WantsDraft;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /operator-endpoints}: where the operators are told how the endpoints of sites fare. */
@Path("/operator-endpoints")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorEndpointResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Endpoints endpoints;

    @Inject
    private EndpointSecrets secrets;

    @Inject
    private EndpointTrials trials;

    @Inject
    private Recoveries recoveries;

    @Inject
    private EndpointViews views;

    /**
     * An endpoint of the operators as somebody wants it.
     *
     * @param types of event; empty means all
     * @param headers to send with each request; stars in place of a value leave the one that there is
     */
    record OperatorEndpointIn(
            @Schema(required = true) @Nullable String url,
            @Nullable List<String> types,
            @Nullable Boolean enabled,
            @Nullable Map<String, String> headers,
            @Nullable String secret) {

        EndpointDraft toDraft() {
            return new EndpointDraft(
                    url,
                    WantsDraft.ofTypes(types),
                    enabled,
                    null,
                    headers == null ? null : new HeaderDraft(headers),
                    new ServingDraft(null, null));
        }
    }

    /** Registers where the operators are told of endpoints and deliveries; the secret is shown this once. */
    @POST
    @APIResponseSchema(EndpointView.class)
    public Response register(OperatorEndpointIn in, @Context UriInfo uri) {
        Endpoints.Registered made = endpoints.register(current.actor(), null, in.toDraft(), in.secret());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(made.endpoint().id().toString())
                        .build())
                .tag(IfMatch.tag(made.endpoint().version()))
                .entity(views.of(made.endpoint(), made.secret()))
                .build();
    }

    /** The endpoints of the operators. */
    @GET
    public Page<EndpointView> list() {
        return new Page<>(views.of(endpoints.list(current.actor(), null)), null);
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @APIResponseSchema(EndpointView.class)
    public Response read(@PathParam("id") String id) {
        return answer(endpoints.require(current.actor(), address(id)));
    }

    /** Changes what is given of one; enabling it sends what waits. */
    @PATCH
    @Path("/{id}")
    @APIResponseSchema(EndpointView.class)
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, OperatorEndpointIn in) {
        if (in.secret() != null) {
            throw HeraldException.invalid("/secret", "The secret is changed at …/secret.");
        }
        return answer(endpoints.change(current.actor(), address(id), IfMatch.require(ifMatch), in.toDraft()));
    }

    /** Removes one and what waits for it. */
    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") String id) {
        endpoints.remove(current.actor(), address(id));
    }

    /** Makes a new secret, or takes the one given; the one before signs along for a day, or as long as is said. */
    @PUT
    @Path("/{id}/secret")
    public EndpointView newSecret(@PathParam("id") String id, EndpointResource.@Nullable SecretIn in) {
        EndpointSecrets.Taken taken = secrets.use(current.actor(), address(id), EndpointResource.SecretIn.wish(in));
        return views.of(taken.endpoint(), taken.secret());
    }

    /** Sends a ping ahead of all that waits. */
    @POST
    @Path("/{id}/pings")
    @APIResponseSchema(value = EndpointResource.PingView.class, responseCode = "202")
    public Response ping(@PathParam("id") String id) {
        return Response.accepted(new EndpointResource.PingView(
                        trials.ping(current.actor(), address(id)).id()))
                .build();
    }

    /** Sends an example of a type of event, marked as such, ahead of all that waits. */
    @POST
    @Path("/{id}/examples")
    @APIResponseSchema(value = EndpointExampleResource.ExampleView.class, responseCode = "202")
    public Response example(@PathParam("id") String id, EndpointExampleResource.ExampleIn in) {
        return Response.accepted(
                        EndpointExampleResource.ExampleView.of(trials.example(current.actor(), address(id), in.type())))
                .build();
    }

    /** Enables one and sends it what waits, at once. */
    @POST
    @Path("/{id}/recoveries")
    @APIResponseSchema(value = EndpointRecoveryResource.RecoveryView.class, responseCode = "202")
    public Response recover(@PathParam("id") String id) {
        return Response.accepted(
                        new EndpointRecoveryResource.RecoveryView(recoveries.recover(current.actor(), address(id))))
                .build();
    }

    private Response answer(Endpoint endpoint) {
        return Response.ok(views.of(endpoint))
                .tag(IfMatch.tag(endpoint.version()))
                .build();
    }

    private static Endpoints.Address address(String id) {
        return new Endpoints.Address(null, Ids.parse(id, "endpoint"));
    }
}
