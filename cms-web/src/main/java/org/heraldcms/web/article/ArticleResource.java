package org.heraldcms.web.article;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Overview;
import org.heraldcms.core.publishing.Withdrawals;
import org.heraldcms.core.review.EditionState;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /articles}: begin, find, change and delete articles. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private Drafting drafting;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Overview overview;

    @Inject
    private Paging paging;

    /** The filters of the list, as they stand in the query. */
    record Query(
            @Nullable String q,
            @Nullable String locale,
            @Nullable String state,
            @Nullable String topic,
            @Nullable String outdated) {

        private static final int LONGEST = 200;

        Overview.Filter toFilter(@Nullable String place) {
            if (q != null && q.length() > LONGEST) {
                throw HeraldException.invalid("q", "A search has at most " + LONGEST + " characters.");
            }
            return new Overview.Filter(
                    q == null || q.isBlank() ? null : q.strip(),
                    locale == null ? null : LocaleTag.of(locale, "locale"),
                    state == null ? null : EditionState.of(state),
                    topic,
                    flag(),
                    place == null ? null : place(place));
        }

        private @Nullable Boolean flag() {
            if (outdated == null) {
                return null;
            }
            return switch (outdated) {
                case "true" -> true;
                case "false" -> false;
                default -> throw HeraldException.invalid("outdated", "Say true or false.");
            };
        }

        private static Overview.Place place(String text) {
            int slash = text.indexOf('/');
            return new Overview.Place(
                    Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
        }
    }

    /** Begins an article with its first edition. */
    @POST
    @APIResponseSchema(ArticleView.class)
    public Response begin(ArticleIn in, @Context UriInfo uri) {
        Article article = drafting.begin(current.actor(), in.toDraft());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(article.id().toString())
                        .build())
                .tag(IfMatch.tag(article.version()))
                .entity(ArticleView.of(overview.of(article)))
                .build();
    }

    /** The articles that pass all filters, those touched last first. */
    @GET
    public Page<ArticleView> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("state") @Nullable String state,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("outdated") @Nullable String outdated,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        Query query = new Query(q, locale, state, topic, outdated);
        return paging.page(
                "articles/" + query,
                new Paging.Request(cursor, limit),
                (place, most) -> overview.list(query.toFilter(place), most),
                entry -> entry.article().updatedAt() + "/" + entry.article().id(),
                entries -> entries.stream().map(ArticleView::of).toList());
    }

    /** One article and where it stands in each language. */
    @GET
    @Path("/{id}")
    @APIResponseSchema(ArticleView.class)
    public Response read(@PathParam("id") String id) {
        current.actor().require(Permission.READ);
        return answer(articles.require(Ids.parse(id, "article")));
    }

    /** Changes what belongs to all languages. */
    @PATCH
    @Path("/{id}")
    @APIResponseSchema(ArticleView.class)
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, ArticleIn.Patch in) {
        return answer(
                drafting.change(current.actor(), Ids.parse(id, "article"), in.toPatch(), IfMatch.require(ifMatch)));
    }

    /** Deletes an article that is live nowhere. */
    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id) {
        withdrawals.delete(current.actor(), Ids.parse(id, "article"));
    }

    private Response answer(Article article) {
        return Response.ok(ArticleView.of(overview.of(article)))
                .tag(IfMatch.tag(article.version()))
                .build();
    }
}
