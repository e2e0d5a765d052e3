package org.heraldcms.web.glossary;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.glossary.Entry;
import org.heraldcms.core.translation.glossary.Glossary;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /glossary}: add, find, change and remove entries. */
@Path("/glossary")
@Produces(MediaType.APPLICATION_JSON)
public class GlossaryResource {

    private static final String ENTRY = "glossary entry";

    @Inject
    private CurrentActor current;

    @Inject
    private Glossary glossary;

    @Inject
    private Paging paging;

    /** Adds an entry. */
    @POST
    @APIResponseSchema(EntryView.class)
    public Response add(EntryIn in, @Context UriInfo uri) {
        Entry entry = glossary.add(current.actor(), in.toDraft());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(entry.id().toString()).build())
                .tag(IfMatch.tag(entry.version()))
                .entity(EntryView.of(entry))
                .build();
    }

    /** The entries, in the order of their first terms. */
    @GET
    public Page<EntryView> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        Glossary.Filter filter =
                new Glossary.Filter(q == null ? "" : q, locale == null ? null : LocaleTag.of(locale, "locale"));
        return paging.page(
                "glossary/" + filter,
                new Paging.Request(cursor, limit),
                (place, most) -> glossary.page(filter, place(place), most),
                entry -> entry.id() + "/" + Glossary.Place.of(entry).heading(),
                entries -> entries.stream().map(EntryView::of).toList());
    }

    private static Glossary.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new Glossary.Place(text.substring(slash + 1), UUID.fromString(text.substring(0, slash)));
    }

    /** One entry. */
    @GET
    @Path("/{id}")
    @APIResponseSchema(EntryView.class)
    public Response read(@PathParam("id") String id) {
        current.actor().require(Permission.READ);
        return answer(glossary.require(Ids.parse(id, ENTRY)));
    }

    /** Replaces all that an entry says. */
    @PUT
    @Path("/{id}")
    @APIResponseSchema(EntryView.class)
    public Response replace(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, EntryIn in) {
        return answer(glossary.replace(current.actor(), Ids.parse(id, ENTRY), in.toDraft(), IfMatch.require(ifMatch)));
    }

    /** Removes an entry. */
    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        glossary.remove(current.actor(), Ids.parse(id, ENTRY), IfMatch.require(ifMatch));
    }

    private static Response answer(Entry entry) {
        return Response.ok(EntryView.of(entry))
                .tag(IfMatch.tag(entry.version()))
                .build();
    }
}
