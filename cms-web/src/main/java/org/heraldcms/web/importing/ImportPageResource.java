package org.heraldcms.web.importing;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.ImportPage;
import org.heraldcms.core.importing.Imports;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /imports/{id}/pages/{n}}: what is proposed for a page, how an editor changes it, and the article it becomes. */
@Path("/imports/{id}/pages/{number}")
@Produces(MediaType.APPLICATION_JSON)
public class ImportPageResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Imports imports;

    @Inject
    private Articles articles;

    /** The article that was made. */
    record MadeView(UUID id, LocaleTag sourceLocale, List<MadeEdition> editions) {}

    record MadeEdition(LocaleTag locale, String slug, int revision) {}

    /** What is proposed for a page. */
    @GET
    @APIResponseSchema(ImportPageView.class)
    public Response read(@PathParam("id") String id, @PathParam("number") String number) {
        return answer(imports.page(current.actor(), importId(id), number(number)));
    }

    /** Changes the proposal; what is left out stays as it is. */
    @PUT
    @APIResponseSchema(ImportPageView.class)
    public Response change(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ProposalEditIn in) {
        return answer(
                imports.change(current.actor(), importId(id), number(number), in.toEdit(), IfMatch.require(ifMatch)));
    }

    /** Makes the article, with all its editions as drafts. */
    @POST
    @Path("/article")
    @APIResponseSchema(value = MadeView.class, responseCode = "201")
    public Response make(@PathParam("id") String id, @PathParam("number") String number, @Context UriInfo uri) {
        Article made = imports.make(current.actor(), importId(id), number(number));
        return Response.created(uri.getBaseUriBuilder()
                        .path("articles")
                        .path(made.id().toString())
                        .build())
                .entity(new MadeView(made.id(), made.sourceLocale(), editions(made)))
                .build();
    }

    private List<MadeEdition> editions(Article made) {
        return articles.editions(made).stream()
                .map((Edition it) -> new MadeEdition(it.locale(), it.slug(), it.revision()))
                .toList();
    }

    private static Response answer(ImportPage page) {
        return Response.ok(ImportPageView.of(page))
                .tag(IfMatch.tag(page.version()))
                .build();
    }

    private static UUID importId(String id) {
        return Ids.parse(id, "import");
    }

    private static int number(String number) {
        if (!number.matches("\\d{1,4}")) {
            throw HeraldException.notFound("page of an import");
        }
        return Integer.parseInt(number);
    }
}
