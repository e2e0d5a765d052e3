package org.heraldcms.web.article;

import jakarta.inject.Inject;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Figures;
import org.heraldcms.core.fact.FactWriter;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/revisions} and {@code …/diff}: the history of an edition. */
@Path("/articles/{id}/editions/{locale}")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private Drafting drafting;

    @Inject
    private People people;

    @Inject
    private FactWriter facts;

    @Inject
    private Paging paging;

    /** Two revisions, segment by segment. */
    record Diff(int from, int to, List<Comparison> items) {}

    /** The revisions of an edition, the newest first. */
    @GET
    @Path("/revisions")
    public Page<RevisionView> history(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Edition edition = edition(id, locale);
        return paging.page(
                "revisions/" + edition.articleId() + "/" + locale,
                new Paging.Request(cursor, limit),
                (place, most) -> articles.revisions(edition, place == null ? Integer.MAX_VALUE : number(place), most),
                revision -> Integer.toString(revision.number()),
                this::lines);
    }

    /**
     * What to restore.
     *
     * @param restores number of the revision
     * @param message why, for the history
     */
    record Restoration(
            @Schema(required = true) @Nullable Integer restores,
            @Nullable String message) {}

    /** Makes an earlier revision the newest again, as a draft; 200 when it says what the newest says. */
    @POST
    @Path("/revisions")
    @APIResponseSchema(RevisionView.class)
    @APIResponse(responseCode = "200", description = "The newest revision says the same; there is no new one.")
    public Response restore(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Restoration body,
            @Context UriInfo uri) {
        int seen = IfMatch.requireRevision(ifMatch);
        int number = Required.member(body.restores(), "restores");
        Revision newest = drafting.restore(
                current.actor(),
                new Revision.Key(Ids.parse(id, "article"), LocaleTag.of(locale).tag(), number),
                body.message() == null ? "Restores revision " + number : body.message(),
                seen);
        Response.ResponseBuilder answer = newest.number() == seen
                ? Response.ok()
                : Response.created(uri.getAbsolutePathBuilder()
                        .path(Integer.toString(newest.number()))
                        .build());
        return answer.tag(IfMatch.tag(newest.number()))
                .entity(RevisionView.whole(
                        newest, facts.written(newest.content(), newest.locale()), people.of(newest.author())))
                .build();
    }

    /** One revision with its content. */
    @GET
    @Path("/revisions/{number}")
    public RevisionView one(
            @PathParam("id") String id, @PathParam("locale") String locale, @PathParam("number") String number) {
        Edition edition = edition(id, locale);
        Revision revision = articles.requireRevision(edition.articleId(), edition.locale(), number(number));
        return RevisionView.whole(
                revision, facts.written(revision.content(), revision.locale()), people.of(revision.author()));
    }

    /** Two revisions compared, segment by segment and word by word. */
    @GET
    @Path("/diff")
    public Diff diff(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Edition edition = edition(id, locale);
        int later = to == null ? edition.revision() : number(to, "to");
        int earlier = from == null ? Math.max(1, later - 1) : number(from, "from");
        Revision before = articles.requireRevision(edition.articleId(), edition.locale(), earlier);
        Revision after = articles.requireRevision(edition.articleId(), edition.locale(), later);
        return new Diff(earlier, later, Comparison.of(before, after, figures(before, after)));
    }

    private Figures figures(Revision before, Revision after) {
        Set<String> keys = new HashSet<>(before.content().facts());
        keys.addAll(after.content().facts());
        return facts.of(after.locale(), keys);
    }

    private Edition edition(String id, String locale) {
        current.actor().require(Permission.READ);
        return articles.requireEdition(Ids.parse(id, "article"), LocaleTag.of(locale));
    }

    private List<RevisionView> lines(List<Revision> revisions) {
        Function<UUID, People.Person> authors =
                people.of(revisions.stream().map(Revision::author).toList());
        return revisions.stream()
                .map(one -> RevisionView.line(one, authors.apply(one.author())))
                .toList();
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static int number(String text, String parameter) {
        if (!text.matches("\\d{1,9}")) {
            throw HeraldException.invalid(parameter, "A revision is named by its number.");
        }
        return Integer.parseInt(text);
    }
}
