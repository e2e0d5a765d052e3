package org.heraldcms.web.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.Comment;
import org.heraldcms.core.review.Comments;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/comments}: notes on an edition and its segments. */
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
    private People people;

    /** What somebody sends to note something. */
    record CommentIn(
            @Nullable String segment,
            @Schema(required = true) @Nullable String text) {}

    /** A comment as everybody signed in sees it. */
    record CommentView(
            UUID id,
            int revision,
            @Nullable String segment,
            String text,
            Person author,
            Instant createdAt,
            @Nullable Instant resolvedAt,
            @Nullable Person resolvedBy) {}

    /** The comments on an edition. */
    @GET
    public Page<CommentView> read(@PathParam("id") String id, @PathParam("locale") String locale) {
        current.actor().require(Permission.READ);
        List<Comment> found = comments.of(articles.requireEdition(Ids.parse(id, "article"), LocaleTag.of(locale)));
        return new Page<>(found.stream().map(this::view).toList(), null);
    }

    /** Comments on an edition or one of its segments. */
    @POST
    @APIResponseSchema(CommentView.class)
    public Response add(
            @PathParam("id") String id, @PathParam("locale") String locale, CommentIn in, @Context UriInfo uri) {
        if (in.text() == null) {
            throw HeraldException.invalid("/text", "A comment says something.");
        }
        Comment added =
                comments.add(current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), in.segment(), in.text());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(view(added))
                .build();
    }

    /** Marks a comment as settled. */
    @PUT
    @Path("/{comment}/resolution")
    public CommentView resolve(
            @PathParam("id") String id, @PathParam("locale") String locale, @PathParam("comment") String comment) {
        return view(comments.resolve(
                current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), Ids.parse(comment, "comment")));
    }

    private CommentView view(Comment comment) {
        UUID resolvedBy = comment.resolvedBy();
        return new CommentView(
                comment.id(),
                comment.revision(),
                comment.segment(),
                comment.text(),
                people.of(comment.author()),
                comment.createdAt(),
                comment.resolvedAt(),
                resolvedBy == null ? null : people.of(resolvedBy));
    }
}
