package org.heraldcms.web.delivery;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Selection;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.form.Form;
import org.heraldcms.web.delivery.form.Parts;
import org.heraldcms.web.http.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The articles of a site, in the reader's language. */
@Path("{site}/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_PAGE = 100;
    private static final int MOST_PARTS = 50;

    @Inject
    private Exchange exchange;

    @Inject
    private ArticleReader articles;

    @Inject
    private ListReader lists;

    @Inject
    private PreviewReader previews;

    @Inject
    private Beside beside;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private @Nullable String acceptLanguage;

    @HeaderParam(HttpHeaders.ACCEPT)
    private @Nullable String accept;

    /** Of each article the best edition for the reader, the newest article first unless sorted otherwise. */
    @GET
    @QueryParameters({
        "locale",
        "topic",
        "type",
        "author",
        "field",
        "publishedSince",
        "publishedBefore",
        "updatedSince",
        "updatedBefore",
        "sort",
        "at",
        "fields",
        "include",
        "cursor",
        "limit"
    })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "ArticlePage")))
    public Response list(@PathParam("site") String key) {
        Site site = exchange.open(key);
        Parameters query = Parameters.of(uri.getQueryParameters());
        Languages languages = Languages.of(query.locale(), acceptLanguage);
        Selection selection = Queries.selection(key, languages.forList(site), query, clock);
        Parts parts = parts(query);
        int limit = query.limit(USUAL_PAGE, LONGEST_PAGE);
        return hand(
                query,
                new Answers.Scope(key, null),
                () -> lists.answer(
                        new Beside.View(site, selection.at()),
                        lists.page(selection, query.text("cursor"), limit),
                        parts,
                        exchange.listed(site, query.text("topic"))));
    }

    private static Parts parts(Parameters query) {
        return Parts.of(query.items("fields", MOST_PARTS), query.items("include", MOST_PARTS));
    }

    /**
     * One article by its id or slug, in the form that Accept names; with the token of a preview, the draft that it shows.
     */
    @GET
    @Path("{ref}")
    @Produces(MediaType.WILDCARD)
    @QueryParameters({"locale", "at", "fields", "include", "preview"})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(schema = @Schema(ref = "ArticleOrPreview")),
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = MediaType.TEXT_PLAIN),
                @Content(mediaType = "text/markdown")
            })
    public Response one(
            @PathParam("site") String key,
            @PathParam("ref") String ref,
            @HeaderParam(PreviewReader.HEADER) @Nullable String preview) {
        Site site = exchange.open(key);
        Parameters query = Parameters.of(uri.getQueryParameters());
        String token = PreviewReader.token(query, preview);
        if (token != null) {
            Form json = Form.wanted(accept, List.of(Form.JSON));
            assert json == Form.JSON;
            return previews.answer(key, ref, query, token);
        }
        return published(site, ref, query);
    }

    private Response published(Site site, String ref, Parameters query) {
        ArticleReader.Question question =
                new ArticleReader.Question(site, ref, Languages.of(query.locale(), acceptLanguage), query.at(clock));
        ArticleReader.Wish wish = wish(query);
        return hand(
                query,
                new Answers.Scope(site.key(), canonicalId(ref)),
                () -> articles.answer(question, articles.find(question), wish, exchange.common(site)));
    }

    private ArticleReader.Wish wish(Parameters query) {
        Parts parts = parts(query);
        List<Form> offered = parts.isPlain() ? List.of(Form.values()) : List.of(Form.JSON);
        return new ArticleReader.Wish(Form.wanted(accept, offered), parts);
    }

    /** The id of an article as it is written; null for a slug, which any article of the site may take over. */
    private static @Nullable UUID canonicalId(String ref) {
        try {
            UUID id = UUID.fromString(ref);
            return ref.equals(id.toString()) ? id : null;
        } catch (IllegalArgumentException slug) {
            return null;
        }
    }

    /** The past of one site ends with a recall that another one sees: so it is read afresh every time. */
    private Response hand(Parameters query, Answers.Scope scope, Supplier<Answer> making) {
        return query.text("at") == null ? exchange.keep(scope, making) : exchange.give(exchange.read(making));
    }

    /** The languages in which an article is live now. */
    @GET
    @Path("{id}/alternates")
    public List<Beside.AlternateView> alternates(@PathParam("site") String key, @PathParam("id") String id) {
        Site site = exchange.open(key);
        UUID article = Ids.parse(id, "article");
        List<Publications.Alternate> live = exchange.read(() -> articles.alternates(key, article, null));
        if (live.isEmpty()) {
            throw HeraldException.notFound("article live on this site");
        }
        return beside.views(site, article, live);
    }
}
