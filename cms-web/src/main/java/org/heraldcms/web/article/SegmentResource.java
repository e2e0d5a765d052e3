package org.heraldcms.web.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.Translations;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/segments}: source and target side by side, and the translation of one segment. */
@Path("/articles/{id}/editions/{locale}/segments")
@Produces(MediaType.APPLICATION_JSON)
public class SegmentResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private Drafting drafting;

    @Inject
    private Translations translations;

    /** What a translator sends: plain text, or inline nodes with their marks. */
    record SegmentIn(
            @Nullable String text,
            @Schema(ref = "Line") @Nullable JsonNode content) {
        JsonNode inline() {
            if ((text == null) == (content == null)) {
                throw HeraldException.invalid("/content", "Send either text or content.");
            }
            return content == null ? TextNode.valueOf(text) : content;
        }
    }

    /** Source and target side by side. */
    @GET
    @APIResponseSchema(SegmentsView.class)
    public Response read(@PathParam("id") String id, @PathParam("locale") String locale) {
        current.actor().require(Permission.READ);
        Article article = articles.require(Ids.parse(id, "article"));
        Revision newest = articles.newest(articles.requireEdition(article.id(), LocaleTag.of(locale)));
        return answer(article, newest);
    }

    /** Translates one segment, which makes a new revision. */
    @PUT
    @Path("/{segment}")
    @APIResponseSchema(SegmentsView.class)
    public Response translate(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @PathParam("segment") String segment,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            SegmentIn in) {
        UUID articleId = Ids.parse(id, "article");
        Revision saved = drafting.saveSegment(
                current.actor(),
                articleId,
                LocaleTag.of(locale),
                new Drafting.SegmentDraft(segment, in.inline()),
                IfMatch.requireRevision(ifMatch));
        return answer(articles.require(articleId), saved);
    }

    private Response answer(Article article, Revision revision) {
        int source =
                articles.requireEdition(article.id(), article.sourceLocale()).revision();
        Basis basis = revision.basis();
        SegmentsView view = new SegmentsView(
                article.sourceLocale(),
                source,
                revision.number(),
                basis == null ? null : basis.revision(),
                pairs(article, revision));
        return Response.ok(view).tag(IfMatch.tag(revision.number())).build();
    }

    private List<SegmentsView.Pair> pairs(Article article, Revision revision) {
        return translations
                .of(article, revision)
                .map(translation -> translation.segments().stream()
                        .map(pair -> SegmentsView.Pair.of(pair, article.sourceLocale()))
                        .toList())
                .orElseGet(() -> revision.content().segments().stream()
                        .map(SegmentsView.Pair::sourceOnly)
                        .toList());
    }
}
