package org.heraldcms.web.site;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.site.SiteToken;
import org.heraldcms.core.site.SiteTokens;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /sites/{key}/tokens}: what lets a partner read a private site. */
@Path("/sites/{key}/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class SiteTokenResource {

    @Inject
    private CurrentActor current;

    @Inject
    private SiteTokens tokens;

    /** What the new token shall be called. */
    record TokenIn(@Schema(required = true) @Nullable String name) {}

    /** A token; its value stands here only in the answer that created it. */
    record TokenView(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable String token) {

        static TokenView of(SiteToken token) {
            return new TokenView(token.id(), token.name(), token.createdAt(), null);
        }
    }

    /** Makes a token with which the site reads what is its own; it is shown this once. */
    @POST
    @APIResponseSchema(TokenView.class)
    public Response create(@PathParam("key") String key, TokenIn in, @Context UriInfo uri) {
        if (in.name() == null) {
            throw HeraldException.invalid("/name", "Say what the token is for.");
        }
        SiteTokens.Issued issued = tokens.create(current.actor(), key, in.name());
        SiteToken token = issued.token();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(token.id().toString()).build())
                .entity(new TokenView(token.id(), token.name(), token.createdAt(), issued.value()))
                .build();
    }

    /** The tokens of a site. */
    @GET
    public Page<TokenView> list(@PathParam("key") String key) {
        return new Page<>(
                tokens.list(current.actor(), key).stream().map(TokenView::of).toList(), null);
    }

    /** Withdraws a token of a site. */
    @DELETE
    @Path("/{id}")
    public void withdraw(@PathParam("key") String key, @PathParam("id") String id) {
        tokens.withdraw(current.actor(), key, Ids.parse(id, "token"));
    }
}
