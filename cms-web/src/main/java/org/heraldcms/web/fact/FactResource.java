package org.heraldcms.web.fact;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.fact.Fact;
import org.heraldcms.core.fact.Facts;
import org.heraldcms.core.publishing.figures.FactReleases;
import org.heraldcms.core.publishing.figures.FactUses;
import org.heraldcms.core.publishing.release.Release;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /facts}: begin, find, renew, approve and remove figures. */
@Path("/facts")
@Produces(MediaType.APPLICATION_JSON)
public class FactResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Facts facts;

    @Inject
    private FactUses uses;

    @Inject
    private FactReleases releases;

    @Inject
    private FactViews views;

    @Inject
    private Paging paging;

    /** A release that waits for somebody to launch it. */
    record PreparedRelease(UUID id, String name) {}

    /** The version that is approved. */
    record ApprovalIn(@Nullable Integer version) {}

    /** Begins a figure, which nobody sees outside until somebody else has approved it. */
    @POST
    @APIResponseSchema(FactView.class)
    public Response begin(FactIn in, @Context UriInfo uri) {
        Fact fact = facts.begin(current.actor(), Required.member(in.key(), "key"), in.toDraft());
        return answer(
                Response.created(uri.getAbsolutePathBuilder().path(fact.key()).build()), fact);
    }

    /** The figures, in the order of their keys. */
    @GET
    public Page<FactView> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("overdue") @Nullable String overdue,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        Facts.Filter filter = new Facts.Filter(q == null ? "" : q, flag(overdue));
        return paging.page(
                "facts/" + filter,
                new Paging.Request(cursor, limit),
                (place, most) -> facts.page(filter, place, most),
                Fact::key,
                views::of);
    }

    private static @Nullable Boolean flag(@Nullable String overdue) {
        if (overdue == null) {
            return null;
        }
        return switch (overdue) {
            case "true" -> true;
            case "false" -> false;
            default -> throw HeraldException.invalid("overdue", "Say true or false.");
        };
    }

    /** One figure. */
    @GET
    @Path("/{key}")
    @APIResponseSchema(FactView.class)
    public Response read(@PathParam("key") String key) {
        current.actor().require(Permission.READ);
        return answer(Response.ok(), facts.require(key));
    }

    /** Writes a new version of a figure; what is live stays as it is. */
    @PUT
    @Path("/{key}")
    @APIResponseSchema(FactView.class)
    public Response renew(@PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch, FactIn in) {
        if (in.key() != null && !in.key().equals(key)) {
            throw HeraldException.invalid("/key", "A figure keeps its key.");
        }
        return answer(Response.ok(), facts.renew(current.actor(), key, in.toDraft(), IfMatch.require(ifMatch)));
    }

    /** Removes a figure to which no text refers; its key is not given away again. */
    @DELETE
    @Path("/{key}")
    public void remove(@PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch) {
        uses.remove(current.actor(), key, IfMatch.require(ifMatch));
    }

    /** Approves the newest version of a figure, which somebody else has written. */
    @PUT
    @Path("/{key}/approval")
    @APIResponseSchema(FactView.class)
    public Response approve(@PathParam("key") String key, ApprovalIn in) {
        return answer(Response.ok(), facts.approve(current.actor(), key, Required.member(in.version(), "version")));
    }

    /** Prepares one release that brings the approved version to everything live that shows an older one. */
    @POST
    @Path("/{key}/release")
    @APIResponseSchema(PreparedRelease.class)
    public Response release(@PathParam("key") String key, @Context UriInfo uri) {
        Release release = releases.prepare(current.actor(), key);
        URI place = uri.getBaseUriBuilder()
                .path("releases")
                .path(release.id().toString())
                .build();
        return Response.created(place)
                .entity(new PreparedRelease(release.id(), release.name()))
                .build();
    }

    /** All versions of a figure, the newest first. */
    @GET
    @Path("/{key}/versions")
    public Page<FactVersionView> versions(
            @PathParam("key") String key,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        Fact fact = facts.require(key);
        return paging.page(
                "facts/" + key + "/versions",
                new Paging.Request(cursor, limit),
                (place, most) ->
                        facts.versions(fact, place == null ? Integer.MAX_VALUE : Integer.parseInt(place), most),
                version -> Integer.toString(version.number()),
                views::versions);
    }

    private Response answer(Response.ResponseBuilder response, Fact fact) {
        return response.tag(IfMatch.tag(fact.changes())).entity(views.of(fact)).build();
    }
}
