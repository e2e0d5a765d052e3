package org.heraldcms.core.review.comment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to note.
 *
 * @param segment id of a segment of the newest revision; null: the whole, or in a reply what the thread is about
 * @param text 1 to 10,000 characters
 * @param parent the comment that began the thread; null begins one
 * @param mentions accounts that shall be told
 * @param suggestion what the segment could say instead, as inline nodes or, for plain texts, a string
 */
public record CommentDraft(
        @Nullable String segment,
        String text,
        @Nullable UUID parent,
        List<UUID> mentions,
        @Nullable JsonNode suggestion) {

    private static final int LONGEST = 10_000;
    private static final int MOST_MENTIONS = 20;

    public CommentDraft {
        mentions = List.copyOf(mentions);
        if (text.isBlank()) {
            throw HeraldException.invalid("/text", "A comment says something.");
        }
        if (text.length() > LONGEST) {
            throw HeraldException.invalid("/text", "A comment has at most " + LONGEST + " characters.");
        }
        if (mentions.size() > MOST_MENTIONS || Set.copyOf(mentions).size() < mentions.size()) {
            throw HeraldException.invalid("/mentions", "A comment mentions at most 20 people, each once.");
        }
    }

    /** A text and nothing else. */
    static CommentDraft plain(@Nullable String segment, String text) {
        return new CommentDraft(segment, text, null, List.of(), null);
    }

    /** As a reply about what its thread is about. */
    CommentDraft about(@Nullable String other) {
        return new CommentDraft(other, text, parent, mentions, suggestion);
    }
}
