package org.heraldcms.web.release;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.publishing.release.History;
import org.heraldcms.core.publishing.release.Release;
import org.heraldcms.core.publishing.release.ReleaseState;
import org.heraldcms.core.publishing.release.Releases;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /releases}: publications and withdrawals that take effect together. */
@Path("/releases")
@Produces(MediaType.APPLICATION_JSON)
public class ReleaseResource {

    private static final String RELEASE = "release";

    @Inject
    private CurrentActor current;

    @Inject
    private Releases releases;

    @Inject
    private History history;

    @Inject
    private People people;

    @Inject
    private Paging paging;

    /** Begins a release, with an instant or to be launched by hand. */
    @POST
    @APIResponseSchema(ReleaseView.class)
    public Response create(ReleaseIn in, @Context UriInfo uri) {
        Release release = releases.create(current.actor(), in.requiredName(), in.moment());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(release.id().toString())
                        .build())
                .tag(IfMatch.tag(release.version()))
                .entity(view(release))
                .build();
    }

    /** The releases, the newest first. */
    @GET
    public Page<ReleaseView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        ReleaseState only = state == null ? null : ReleaseState.of(state);
        return paging.page(
                "releases/" + only,
                new Paging.Request(cursor, limit),
                (place, most) -> releases.list(only, place(place), most),
                release -> release.createdAt() + "/" + release.id(),
                this::views);
    }

    private static Releases.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new Releases.Place(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }

    private List<ReleaseView> views(List<Release> shown) {
        Map<UUID, Integer> sizes = releases.sizes(shown);
        return shown.stream()
                .map(release -> ReleaseView.of(release, sizes.getOrDefault(release.id(), 0), null))
                .toList();
    }

    /** One release with its history. */
    @GET
    @Path("/{id}")
    @APIResponseSchema(ReleaseView.class)
    public Response read(@PathParam("id") String id) {
        current.actor().require(Permission.READ);
        return answer(releases.require(Ids.parse(id, RELEASE)));
    }

    /** Renames a release, gives it another instant, or takes the one that it has. */
    @PATCH
    @Path("/{id}")
    @APIResponseSchema(ReleaseView.class)
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, ReleaseIn.Patch in) {
        return answer(releases.change(current.actor(), Ids.parse(id, RELEASE), IfMatch.require(ifMatch), in.toEdit()));
    }

    /** Deletes a release that has not been launched. */
    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id) {
        releases.delete(current.actor(), Ids.parse(id, RELEASE));
    }

    private Response answer(Release release) {
        return Response.ok(view(release)).tag(IfMatch.tag(release.version())).build();
    }

    private ReleaseView view(Release release) {
        List<History.Step> steps = history.of(release);
        return ReleaseView.of(
                release,
                releases.sizes(List.of(release)).getOrDefault(release.id(), 0),
                ReleaseView.steps(
                        steps,
                        people.of(
                                steps.stream().map(History.Step::by).distinct().toList())));
    }
}
