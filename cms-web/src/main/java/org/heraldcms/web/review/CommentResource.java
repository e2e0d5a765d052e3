package org.heraldcms.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.comment.CommentDraft;
import org.heraldcms.core.review.comment.Comments;
import org.heraldcms.core.review.comment.Suggestions;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/comments}: what is said about an edition and its segments, in threads, and suggested edits. */
@Path("/articles/{id}/editions/{locale}/comments")
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private Comments comments;

    @Inject
    private Suggestions suggestions;

    @Inject
    private People people;

    @Inject
    private Paging paging;

    /**
     * What somebody sends to note something.
     *
     * @param parent the comment that began the thread to which this is a reply
     * @param mentions accounts that shall be told
     */
    record CommentIn(
            @Nullable String segment,
            @Schema(required = true) @Nullable String text,
            @Nullable UUID parent,
            @Nullable List<UUID> mentions,
            @Nullable SuggestionIn suggestion) {

        CommentDraft toDraft() {
            return new CommentDraft(
                    segment,
                    Required.member(text, "text"),
                    parent,
                    mentions == null ? List.of() : mentions,
                    suggestion == null ? null : suggestion.toContent());
        }
    }

    /**
     * What a segment could say instead, as when it is saved.
     *
     * @param text plain text
     * @param content inline nodes with their marks
     */
    record SuggestionIn(
            @Nullable String text,
            @Schema(ref = "Line") @Nullable JsonNode content) {

        JsonNode toContent() {
            if ((text == null) == (content == null)) {
                throw HeraldException.invalid("/suggestion/content", "Send either text or content.");
            }
            return content == null ? TextNode.valueOf(text) : content;
        }
    }

    /** The comments on an edition, oldest first; with {@code resolved}, those of threads that are, or are not. */
    @GET
    public Page<CommentView> read(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @QueryParam("resolved") @Nullable String resolved,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        Edition edition = articles.requireEdition(Ids.parse(id, "article"), LocaleTag.of(locale));
        Boolean only = resolved == null ? null : (Boolean) QueueResource.flag(resolved, "resolved");
        return paging.page(
                "comments/" + edition.articleId() + "/" + edition.locale() + "/" + only,
                new Paging.Request(cursor, limit),
                (place, most) -> comments.of(edition, only, place == null ? null : UUID.fromString(place), most),
                said -> said.comment().id().toString(),
                said -> CommentView.of(said, people));
    }

    /** Begins a thread on an edition or one of its segments, or replies in one; may suggest other words. */
    @POST
    @APIResponseSchema(CommentView.class)
    public Response add(
            @PathParam("id") String id, @PathParam("locale") String locale, CommentIn in, @Context UriInfo uri) {
        CommentView added =
                view(comments.add(current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), in.toDraft()));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(added)
                .build();
    }

    /** Marks the thread of a comment as settled; so a suggestion is declined, too. */
    @PUT
    @Path("/{comment}/resolution")
    public CommentView resolve(
            @PathParam("id") String id, @PathParam("locale") String locale, @PathParam("comment") String comment) {
        return view(comments.resolve(
                current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), Ids.parse(comment, "comment")));
    }

    /** Opens the thread of a comment again. */
    @DELETE
    @Path("/{comment}/resolution")
    public CommentView reopen(
            @PathParam("id") String id, @PathParam("locale") String locale, @PathParam("comment") String comment) {
        return view(comments.reopen(
                current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), Ids.parse(comment, "comment")));
    }

    /** Accepts what a comment suggests: saves it as a new revision and settles the thread. */
    @PUT
    @Path("/{comment}/acceptance")
    public CommentView accept(
            @PathParam("id") String id, @PathParam("locale") String locale, @PathParam("comment") String comment) {
        return view(suggestions.accept(
                current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), Ids.parse(comment, "comment")));
    }

    private CommentView view(Comments.Said said) {
        return CommentView.of(List.of(said), people).getFirst();
    }
}
