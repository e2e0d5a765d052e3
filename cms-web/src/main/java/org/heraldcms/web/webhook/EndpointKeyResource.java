package org.heraldcms.web.webhook;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.webhook.endpoint.EndpointSecrets;
import org.heraldcms.core.webhook.endpoint.Endpoints;
import org.heraldcms.core.webhook.signing.Scheme;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /sites/{key}/endpoints/{id}/keys}: what an endpoint's messages are signed with. */
@Path("/sites/{key}/endpoints/{id}/keys")
@Produces(MediaType.APPLICATION_JSON)
public class EndpointKeyResource {

    @Inject
    private CurrentActor current;

    @Inject
    private EndpointSecrets secrets;

    /**
     * A key to sign with from now on.
     *
     * @param scheme v1 for a secret that both sides have, v1a for Ed25519
     * @param secret the secret or private key; without it, one is made
     * @param graceHours for how many hours the one before signs along, 0 to 168; a day when it is not said
     */
    record EndpointKeyIn(
            @Schema(required = true) @Nullable String scheme,
            @Nullable String secret,
            @Nullable Integer graceHours) {

        EndpointSecrets.Wish toWish() {
            return new EndpointSecrets.Wish(Scheme.of(scheme), secret, graceHours);
        }
    }

    /** The keys that sign, those in use first. */
    @GET
    public Page<EndpointKeyView> list(@PathParam("key") String key, @PathParam("id") String id) {
        return new Page<>(
                secrets.list(current.actor(), address(key, id)).stream()
                        .map(EndpointKeyView::of)
                        .toList(),
                null);
    }

    /** Signs with another key from now on, or with one of a further scheme too; the secret is shown this once. */
    @POST
    @APIResponseSchema(EndpointKeyView.class)
    public Response use(
            @PathParam("key") String key, @PathParam("id") String id, EndpointKeyIn in, @Context UriInfo uri) {
        EndpointSecrets.Taken taken = secrets.use(current.actor(), address(key, id), in.toWish());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(taken.key().id().toString())
                        .build())
                .entity(EndpointKeyView.of(taken.key(), taken.secret()))
                .build();
    }

    /** Withdraws a key at once: one that signs along, or the one of v1a. */
    @DELETE
    @Path("/{keyId}")
    public void withdraw(@PathParam("key") String key, @PathParam("id") String id, @PathParam("keyId") String keyId) {
        secrets.withdraw(current.actor(), address(key, id), Ids.parse(keyId, "key"));
    }

    private static Endpoints.Address address(String site, String id) {
        return new Endpoints.Address(site, Ids.parse(id, "endpoint"));
    }
}
