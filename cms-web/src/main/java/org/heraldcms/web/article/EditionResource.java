package org.heraldcms.web.article;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.fact.FactWriter;
import org.heraldcms.core.publishing.Overview;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /articles/{id}/editions/{locale}}: the newest revision of an edition. */
@Path("/articles/{id}/editions/{locale}")
@Produces(MediaType.APPLICATION_JSON)
public class EditionResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private Drafting drafting;

    @Inject
    private Overview overview;

    @Inject
    private People people;

    @Inject
    private FactWriter facts;

    /** The newest revision of an edition. */
    @GET
    @APIResponseSchema(EditionView.class)
    public Response read(@PathParam("id") String id, @PathParam("locale") String locale) {
        current.actor().require(Permission.READ);
        Article article = articles.require(Ids.parse(id, "article"));
        Revision newest = articles.newest(articles.requireEdition(article.id(), LocaleTag.of(locale)));
        return answer(Response.ok(), newest);
    }

    /** Saves a new revision, or begins the edition. */
    @PUT
    @APIResponseSchema(EditionView.class)
    @APIResponse(responseCode = "201", description = "The edition was begun.")
    public Response save(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            EditionIn in,
            @Context UriInfo uri) {
        UUID articleId = Ids.parse(id, "article");
        LocaleTag tag = LocaleTag.of(locale);
        Integer seen = IfMatch.revision(ifMatch);
        boolean begins = seen == null && articles.find(articleId, tag).isEmpty();
        Revision saved = drafting.save(current.actor(), articleId, tag, in.toDraft(), seen);
        return answer(begins ? Response.created(uri.getAbsolutePath()) : Response.ok(), saved);
    }

    private Response answer(Response.ResponseBuilder response, Revision newest) {
        return response.tag(IfMatch.tag(newest.number()))
                .entity(EditionView.of(
                        newest,
                        facts.written(newest.content(), newest.locale()),
                        overview.of(newest.articleId(), newest.locale()),
                        people.of(newest.author())))
                .build();
    }
}
