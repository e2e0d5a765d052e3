package org.heraldcms.web.shape;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.shape.ShapePlace;
import org.heraldcms.core.publishing.shape.ShapeReader;
import org.heraldcms.core.publishing.shape.Shapes;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/shapes}: what an edition says on single sites instead of its own words. */
@Path("/articles/{id}/editions/{locale}/shapes")
@Produces(MediaType.APPLICATION_JSON)
public class ShapeResource {

    @Inject
    private CurrentActor current;

    @Inject
    private ShapeReader reader;

    @Inject
    private Shapes shapes;

    @Inject
    private People people;

    /**
     * Which version is approved.
     *
     * @param warningsSeen whether the actor has seen the findings that stop nothing; needed when there are any
     */
    record ShapeApprovalIn(
            @Schema(required = true) @Nullable Integer version,
            @Nullable Boolean warningsSeen) {}

    /** The shapes of an edition, by site. */
    @GET
    public Page<ShapeView> all(@PathParam("id") String id, @PathParam("locale") String locale) {
        current.actor().require(Permission.READ);
        return new Page<>(views(reader.all(Ids.parse(id, "article"), LocaleTag.of(locale))), null);
    }

    /** How an edition is shaped for a site; where nothing is proposed yet, it says nothing. */
    @GET
    @Path("/{site}")
    @APIResponseSchema(ShapeView.class)
    public Response one(
            @PathParam("id") String id, @PathParam("locale") String locale, @PathParam("site") String site) {
        current.actor().require(Permission.READ);
        return answer(reader.of(place(id, locale, site)));
    }

    /** Proposes what an edition is to say on a site; readers see it once somebody else has approved it. */
    @PUT
    @Path("/{site}")
    @APIResponseSchema(ShapeView.class)
    public Response propose(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @PathParam("site") String site,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ShapeIn in) {
        return answer(shapes.propose(current.actor(), place(id, locale, site), in.toDraft(), IfMatch.require(ifMatch)));
    }

    /** Has the version that waits for approval never shown. */
    @DELETE
    @Path("/{site}")
    public void drop(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @PathParam("site") String site,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        shapes.drop(current.actor(), place(id, locale, site), IfMatch.require(ifMatch));
    }

    /** Shows the version that waits, which somebody else has written; at once where the edition is live. */
    @PUT
    @Path("/{site}/approval")
    @APIResponseSchema(ShapeView.class)
    public Response approve(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @PathParam("site") String site,
            ShapeApprovalIn in) {
        return answer(shapes.approve(
                current.actor(),
                place(id, locale, site),
                new Shapes.Approval(Required.member(in.version(), "version"), Boolean.TRUE.equals(in.warningsSeen()))));
    }

    private static ShapePlace place(String id, String locale, String site) {
        return new ShapePlace(Ids.parse(id, "article"), LocaleTag.of(locale), site);
    }

    private Response answer(ShapeReader.Seen seen) {
        return Response.ok(views(List.of(seen)).getFirst())
                .tag(IfMatch.tag(seen.changes()))
                .build();
    }

    private List<ShapeView> views(List<ShapeReader.Seen> seen) {
        Function<UUID, People.Person> named =
                people.of(seen.stream().flatMap(ShapeView::named).collect(Collectors.toSet()));
        return seen.stream().map(one -> ShapeView.of(one, named)).toList();
    }
}
