package org.heraldcms.web.article;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.fact.FactWriter;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.Translations;
import org.heraldcms.core.translation.WrittenPairs;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.problem.Problem;
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

    @Inject
    private FactWriter facts;

    @Inject
    private WrittenPairs written;

    /** All segments; of an edition that nobody has begun, all are untranslated. */
    @GET
    @APIResponseSchema(SegmentsView.class)
    public Response read(@PathParam("id") String id, @PathParam("locale") String locale) {
        current.actor().require(Permission.READ);
        return answer(side(id, locale));
    }

    /** One segment, with its own tag. */
    @GET
    @Path("/{segment}")
    @APIResponseSchema(SegmentsView.Pair.class)
    public Response one(
            @PathParam("id") String id, @PathParam("locale") String locale, @PathParam("segment") String segment) {
        current.actor().require(Permission.READ);
        Side side = side(id, locale);
        SegmentsView.Pair shown = items(side).stream()
                .filter(pair -> pair.id().equals(segment))
                .findFirst()
                .orElseThrow(() -> HeraldException.notFound("segment"));
        return Response.ok(shown).header(HttpHeaders.ETAG, shown.tag()).build();
    }

    /** Saves one segment, and answers with all: who saves one sees what others have saved meanwhile. */
    @PUT
    @Path("/{segment}")
    @APIResponseSchema(SegmentsView.class)
    public Response translate(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @PathParam("segment") String segment,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            SegmentIn in) {
        Actor actor = current.actor();
        Side side = side(id, locale);
        SegmentTag seen = SegmentTag.read(ifMatch);
        SegmentDraft draft = in.toDraft(pair(side, segment), seen.targetHash());
        try {
            Revision saved = drafting.saveSegments(
                    actor, side.article().id(), side.locale(), List.of(draft), "", seen.revision());
            return answer(new Side(side.article(), side.locale(), saved));
        } catch (HeraldException refused) {
            if (refused.code() == ErrorCode.STALE) {
                return conflict(refused, pair(side(id, locale), segment), side.article());
            }
            throw SegmentIn.refusal(refused, segment);
        }
    }

    /** An article and its edition in a locale, as far as somebody has begun it. */
    private record Side(
            Article article, LocaleTag locale, @Nullable Revision newest) {}

    private Side side(String id, String locale) {
        Article article = articles.require(Ids.parse(id, "article"));
        LocaleTag tag = LocaleTag.of(locale);
        return new Side(
                article,
                tag,
                articles.find(article.id(), tag).map(articles::newest).orElse(null));
    }

    private SegmentPair pair(Side side, String segment) {
        return translations.require(side.article(), side.newest()).segments().stream()
                .filter(pair -> pair.id().equals(segment))
                .findFirst()
                .orElseThrow(() -> HeraldException.notFound("segment"));
    }

    /** Shows both, so that nobody has to look up what they would have overwritten. */
    private static Response conflict(HeraldException refused, SegmentPair present, Article article) {
        return Response.status(Response.Status.PRECONDITION_FAILED)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problem.of(refused).showing(SegmentsView.Pair.of(present, article.sourceLocale())))
                .build();
    }

    private Response answer(Side side) {
        Article article = side.article();
        Revision newest = side.newest();
        int source =
                articles.requireEdition(article.id(), article.sourceLocale()).revision();
        SegmentsView view = SegmentsView.of(article.sourceLocale(), source, newest, items(side));
        Response.ResponseBuilder answer = Response.ok(view);
        return newest == null
                ? answer.build()
                : answer.tag(IfMatch.tag(newest.number())).build();
    }

    private List<SegmentsView.Pair> items(Side side) {
        Revision newest = side.newest();
        if (newest != null && newest.basis() == null) {
            return facts.written(newest.content(), newest.locale()).segments().stream()
                    .map(SegmentsView.Pair::sourceOnly)
                    .toList();
        }
        List<SegmentPair> pairs = translations.require(side.article(), newest).segments();
        return written.of(pairs, side.article().sourceLocale(), side.locale()).stream()
                .map(pair -> SegmentsView.Pair.of(pair, side.article().sourceLocale()))
                .toList();
    }
}
