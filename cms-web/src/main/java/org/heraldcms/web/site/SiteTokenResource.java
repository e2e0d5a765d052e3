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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.site.SiteScope;
import org.heraldcms.core.site.SiteToken;
import org.heraldcms.core.site.SiteTokenDraft;
import org.heraldcms.core.site.SiteTokens;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /sites/{key}/tokens}: what lets a partner read a private site, and speak in its name. */
@Path("/sites/{key}/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class SiteTokenResource {

    @Inject
    private CurrentActor current;

    @Inject
    private SiteTokens tokens;

    /**
     * What the new token shall be called, and be for.
     *
     * @param scopes read, sync or both; all when left out
     * @param expiresAt when it ends; left out when it does not end by itself
     */
    record TokenIn(
            @Schema(required = true) @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Instant expiresAt) {

        SiteTokenDraft draft() {
            if (name == null) {
                throw HeraldException.invalid("/name", "Say what the token is for.");
            }
            return new SiteTokenDraft(name, SiteTokenDraft.scopes(scopes), expiresAt);
        }
    }

    /** A token; its value stands here only in the answer that created it. */
    record TokenView(
            UUID id,
            String name,
            List<SiteScope> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String token) {

        static TokenView of(SiteToken token) {
            return of(token, null);
        }

        static TokenView of(SiteToken token, @Nullable String value) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.scopes(),
                    token.createdAt(),
                    token.expiresAt().orElse(null),
                    token.lastUsedAt().orElse(null),
                    value);
        }
    }

    /** Makes a token with which the site reads what is its own; it is shown this once. */
    @POST
    @APIResponseSchema(TokenView.class)
    public Response create(@PathParam("key") String key, TokenIn in, @Context UriInfo uri) {
        SiteTokens.Issued issued = tokens.create(current.actor(), key, in.draft());
        SiteToken token = issued.token();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(token.id().toString()).build())
                .entity(TokenView.of(token, issued.value()))
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
