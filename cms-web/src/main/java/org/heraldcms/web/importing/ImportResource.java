package org.heraldcms.web.importing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.Import;
import org.heraldcms.core.importing.ImportDraft;
import org.heraldcms.core.importing.Imports;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /imports}: bring pages in, see how far they are, give them up. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Imports imports;

    @Inject
    private People people;

    @Inject
    private Paging paging;

    /** Begins an import of some pages. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response begin(ImportIn in, @Context UriInfo uri) {
        return begun(in.toDraft(), uri);
    }

    /** Begins an import of one page, sent as it is. */
    @POST
    @Consumes({"text/html", "application/xhtml+xml", "text/markdown", "text/plain"})
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response beginRaw(
            byte[] page,
            @HeaderParam("Content-Type") MediaType type,
            @QueryParam("name") @Nullable String name,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("locales") @Nullable String locales,
            @QueryParam("baseUrl") @Nullable String baseUrl,
            @Context UriInfo uri) {
        String named = name == null || name.isBlank() ? "page-1" : name.strip();
        Document document = new RawPage(page, type)
                .document(named)
                .of(locale == null ? null : LocaleTag.of(locale, "locale"))
                .at(ImportIn.base(baseUrl, "baseUrl"));
        if (document.content().isBlank()) {
            throw HeraldException.invalid("", "There is no text in it.");
        }
        List<LocaleTag> wanted = locales == null
                ? List.of()
                : Arrays.stream(locales.split(","))
                        .map(tag -> LocaleTag.of(tag.strip(), "locales"))
                        .toList();
        ImportDraft.PageDraft only = new ImportDraft.PageDraft(named, List.of(document));
        return begun(new ImportDraft(List.of(only), wanted), uri);
    }

    private Response begun(ImportDraft draft, UriInfo uri) {
        Import begun = imports.begin(current.actor(), draft);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(begun.id().toString()).build())
                .entity(view(begun))
                .build();
    }

    /** All imports, the newest first. */
    @GET
    public Page<ImportView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return paging.page(
                "imports",
                new Paging.Request(cursor, limit),
                (place, most) -> imports.list(current.actor(), place == null ? null : place(place), most),
                one -> one.createdAt() + "/" + one.id(),
                all -> all.stream().map(this::view).toList());
    }

    private static Imports.Place place(String text) {
        int slash = text.indexOf('/');
        return new Imports.Place(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }

    /** An import, and how far its pages have been read. */
    @GET
    @Path("/{id}")
    public ImportView read(@PathParam("id") String id) {
        return view(imports.require(current.actor(), Ids.parse(id, "import")));
    }

    /** Gives an import up; articles made from it stay. */
    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id) {
        imports.delete(current.actor(), Ids.parse(id, "import"));
    }

    private ImportView view(Import one) {
        return ImportView.of(one, imports.pages(one), people.of(one.accountId()));
    }
}
