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
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Addresses;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Selection;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.http.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The articles of a site, in the reader's language. */
@Path("{site}/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_PAGE = 100;

    @Inject
    private Exchange exchange;

    @Inject
    private ArticleReader articles;

    @Inject
    private ListReader lists;

    @Inject
    private PreviewReader previews;

    @Inject
    private Addresses addresses;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private @Nullable String acceptLanguage;

    /**
     * A language in which an article is live.
     *
     * @param url where its document is
     * @param page where the site itself shows it
     */
    public record AlternateView(LocaleTag locale, String slug, String url, String page) {}

    /** Of each article the best edition for the reader, newest article first. */
    @GET
    @QueryParameters({"locale", "topic", "type", "at", "cursor", "limit"})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "ArticlePage")))
    public Response list(@PathParam("site") String key) {
        Site site = exchange.open(key);
        Parameters query = Parameters.of(uri.getQueryParameters());
        Languages languages = Languages.of(query.locale(), acceptLanguage);
        Selection selection = new Selection(
                key, languages.forList(site), query.text("topic"), query.text("type"), query.at(clock), null);
        int limit = query.limit(USUAL_PAGE, LONGEST_PAGE);
        return hand(
                query,
                new Answers.Scope(key, null),
                () -> lists.page(selection, query.text("cursor"), limit, exchange.listed(site, query.text("topic"))));
    }

    /** One article by its id or slug; with the token of a preview, the draft that it shows. */
    @GET
    @Path("{ref}")
    @QueryParameters({"locale", "at", "preview"})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "ArticleOrPreview")))
    public Response one(
            @PathParam("site") String key,
            @PathParam("ref") String ref,
            @HeaderParam(PreviewReader.HEADER) @Nullable String preview) {
        Site site = exchange.open(key);
        Parameters query = Parameters.of(uri.getQueryParameters());
        String token = PreviewReader.token(query, preview);
        return token == null ? published(site, ref, query) : previews.answer(key, ref, query, token);
    }

    private Response published(Site site, String ref, Parameters query) {
        ArticleReader.Question question =
                new ArticleReader.Question(site, ref, Languages.of(query.locale(), acceptLanguage), query.at(clock));
        return hand(
                query,
                new Answers.Scope(site.key(), canonicalId(ref)),
                () -> articles.answer(question, articles.find(question), exchange.common(site)));
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
    public List<AlternateView> alternates(@PathParam("site") String key, @PathParam("id") String id) {
        Site site = exchange.open(key);
        UUID article = Ids.parse(id, "article");
        List<Publications.Alternate> live = exchange.read(() -> articles.alternates(key, article, null));
        if (live.isEmpty()) {
            throw HeraldException.notFound("article live on this site");
        }
        return live.stream()
                .map(one -> new AlternateView(
                        one.locale(),
                        one.slug(),
                        addresses.document(key, article, one.locale()),
                        site.articleUrl(one.locale(), one.slug())))
                .toList();
    }
}
