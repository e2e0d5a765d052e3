package org.heraldcms.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.review.comment.Comment;
import org.heraldcms.core.review.comment.Comments.Said;
import org.jspecify.annotations.Nullable;

/**
 * A comment as everybody signed in sees it.
 *
 * @param parent the comment that began its thread; left out of one that begins a thread
 * @param author left out when a guest said it
 * @param guest by what name somebody without an account said it
 * @param suggestion what the segment could say instead, in the form of its content
 * @param acceptedRevision the revision that was saved when the suggestion was accepted
 * @param resolvedAt when its thread was resolved; left out while that is open
 */
record CommentView(
        UUID id,
        int revision,
        @Nullable String segment,
        @Nullable UUID parent,
        String text,
        @Nullable Person author,
        @Nullable String guest,
        List<Person> mentions,
        @Schema(ref = "Line") @Nullable JsonNode suggestion,
        @Nullable Integer acceptedRevision,
        Instant createdAt,
        @Nullable Instant resolvedAt,
        @Nullable Person resolvedBy) {

    static List<CommentView> of(List<Said> said, People people) {
        List<UUID> ids = new ArrayList<>();
        for (Said one : said) {
            add(ids, one.comment().author());
            add(ids, one.root().resolvedBy());
            ids.addAll(one.comment().mentions());
        }
        Function<UUID, Person> known = people.of(ids.stream().distinct().toList());
        return said.stream().map(one -> of(one, known)).toList();
    }

    private static CommentView of(Said said, Function<UUID, Person> known) {
        Comment comment = said.comment();
        return new CommentView(
                comment.id(),
                comment.revision(),
                comment.segment(),
                comment.parent(),
                comment.text(),
                person(comment.author(), known),
                comment.guest(),
                comment.mentions().stream().map(known).toList(),
                comment.suggestion(),
                comment.acceptedRevision(),
                comment.createdAt(),
                said.root().resolvedAt(),
                person(said.root().resolvedBy(), known));
    }

    private static @Nullable Person person(@Nullable UUID id, Function<UUID, Person> known) {
        return id == null ? null : known.apply(id);
    }

    private static void add(List<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
