package org.heraldcms.web.release;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.publishing.release.Items;
import org.heraldcms.core.publishing.release.Release;
import org.heraldcms.core.publishing.release.ReleaseItem;
import org.heraldcms.core.publishing.release.Releases;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /releases/{id}/items}: what is in a release. */
@Path("/releases/{id}/items")
@Produces(MediaType.APPLICATION_JSON)
public class ReleaseItemResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Releases releases;

    @Inject
    private Items items;

    @Inject
    private Paging paging;

    /** What was put in. */
    record Added(List<ReleaseItemView> items) {}

    /** What is in a release. */
    @GET
    public Page<ReleaseItemView> list(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        Release release = releases.require(Ids.parse(id, "release"));
        return paging.page(
                "release/" + release.id() + "/items",
                new Paging.Request(cursor, limit),
                (place, most) -> items.list(release, place == null ? null : UUID.fromString(place), most),
                item -> item.id().toString(),
                this::views);
    }

    /** Puts editions in, all of them or none. */
    @POST
    @APIResponseSchema(Added.class)
    public Response add(@PathParam("id") String id, ItemsIn in, @Context UriInfo uri) {
        List<ReleaseItem> added = items.add(current.actor(), Ids.parse(id, "release"), in.toDrafts());
        return Response.created(uri.getAbsolutePath())
                .entity(new Added(views(added)))
                .build();
    }

    private List<ReleaseItemView> views(List<ReleaseItem> shown) {
        Map<Edition.Key, String> titles = items.titles(shown);
        return shown.stream()
                .map(item -> ReleaseItemView.of(item, titles.getOrDefault(item.key(), "")))
                .toList();
    }

    /** Takes one out. */
    @DELETE
    @Path("/{item}")
    public void remove(@PathParam("id") String id, @PathParam("item") String item) {
        items.remove(current.actor(), Ids.parse(id, "release"), Ids.parse(item, "item"));
    }
}
