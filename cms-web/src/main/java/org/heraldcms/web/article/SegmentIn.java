package org.heraldcms.web.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.jspecify.annotations.Nullable;

/**
 * What a translator sends: what the segment shall say, or that it says the right thing already. Either way it is from
 * then on a person's translation of the source text named, by default of the present one, and so no longer stale.
 *
 * @param text plain text
 * @param content inline nodes with their marks
 * @param confirm true: what stands there is right
 * @param sourceHash of the source text that the translator had before them
 */
record SegmentIn(
        @Nullable String text,
        @Schema(ref = "Line") @Nullable JsonNode content,
        @Nullable Boolean confirm,
        @Nullable String sourceHash) {

    /** Whether to keep what is there. */
    boolean confirms() {
        return Boolean.TRUE.equals(confirm);
    }

    /**
     * The draft of a segment.
     *
     * @param present the segment as it stands
     * @param targetHash of the target that the translator has seen; null when they have seen the edition as a whole
     */
    SegmentDraft toDraft(SegmentPair present, @Nullable String targetHash) {
        requireOne();
        return confirms() ? confirmed(present, targetHash) : draft(present.id(), inline(), targetHash);
    }

    private void requireOne() {
        Stream<@Nullable Object> sent = Stream.of(text, content, confirms() ? confirm : null);
        if (sent.filter(Objects::nonNull).count() != 1) {
            throw HeraldException.invalid("/content", "Send either text or content, or confirm what is there.");
        }
    }

    private JsonNode inline() {
        return content == null ? TextNode.valueOf(text) : content;
    }

    private SegmentDraft confirmed(SegmentPair present, @Nullable String targetHash) {
        Segment target = present.target();
        if (target == null) {
            throw HeraldException.invalid("/confirm", "There is nothing to confirm: nobody has translated this yet.");
        }
        return draft(present.id(), target.content(), targetHash == null ? target.hash() : targetHash);
    }

    private SegmentDraft draft(String id, JsonNode inline, @Nullable String targetHash) {
        return new SegmentDraft(id, inline, sourceHash, targetHash, Provenance.PERSON);
    }

    /** A refusal as whoever sent a single segment understands it: its places begin within the segment. */
    static HeraldException refusal(HeraldException refused, String segment) {
        String within = "/segments/" + segment;
        return new HeraldException(
                refused.code(),
                refused.detail(),
                refused.violations().stream()
                        .filter(one -> !one.pointer().equals(within))
                        .map(one -> new Violation(
                                one.pointer().startsWith(within)
                                        ? one.pointer().substring(within.length())
                                        : one.pointer(),
                                one.detail()))
                        .toList());
    }
}
