package org.heraldcms.web.site;

import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.SiteDraft;
import org.heraldcms.core.site.Sites;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /sites}: set up, read and change sites. */
@Path("/sites")
@Produces(MediaType.APPLICATION_JSON)
public class SiteResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Sites sites;

    /** Sets up a site. */
    @POST
    @APIResponseSchema(SiteView.class)
    public Response create(SiteIn in, @Context UriInfo uri) {
        Site site = sites.create(current.actor(), in.toDraft());
        return Response.created(uri.getAbsolutePathBuilder().path(site.key()).build())
                .tag(IfMatch.tag(site.version()))
                .entity(SiteView.of(site))
                .build();
    }

    /** The sites. */
    @GET
    public Page<SiteView> list() {
        current.actor().require(Permission.READ);
        return new Page<>(sites.all().stream().map(SiteView::of).toList(), null);
    }

    /** One site. */
    @GET
    @Path("/{key}")
    @APIResponseSchema(SiteView.class)
    public Response read(@PathParam("key") String key) {
        current.actor().require(Permission.READ);
        return answer(sites.require(key));
    }

    /** Replaces all settings. */
    @PUT
    @Path("/{key}")
    @APIResponseSchema(SiteView.class)
    public Response replace(
            @PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch, SiteIn in) {
        return update(key, ifMatch, in.of(key).toDraft());
    }

    /** Changes the settings that are given. */
    @PATCH
    @Path("/{key}")
    @APIResponseSchema(SiteView.class)
    public Response change(@PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch, SiteIn in) {
        return update(key, ifMatch, in.over(sites.require(key)));
    }

    private Response update(String key, @Nullable String ifMatch, SiteDraft draft) {
        return answer(sites.update(current.actor(), key, IfMatch.require(ifMatch), draft));
    }

    private static Response answer(Site site) {
        return Response.ok(SiteView.of(site)).tag(IfMatch.tag(site.version())).build();
    }
}
