package org.heraldcms.core.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import org.heraldcms.core.article.SegmentTexts.SegmentText;
import org.heraldcms.core.content.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the past of a translation.
 *
 * @param texts what was said once, by its hash
 * @param approved the pairs that reviewers have approved
 */
record Past(Map<String, SegmentText> texts, Set<Approved> approved) {

    /** A segment with the hashes of both texts, as reviewers approved it. */
    record Approved(String segment, String source, String target) {}

    static final Past UNKNOWN = new Past(Map.of(), Set.of());

    boolean isApproved(String segment, String source, String target) {
        return approved.contains(new Approved(segment, source, target));
    }

    /** A segment as it was when its text had this hash; null when no segment ever had it. */
    @Nullable
    Segment text(Segment segment, @Nullable String hash) {
        SegmentText then = hash == null ? null : texts.get(hash);
        return hash == null || then == null
                ? null
                : new Segment(segment.id(), segment.kind(), then.text(), hash, content(segment, then));
    }

    /** Equal texts have equal hashes, be they plain or lines with marks: the content is given in the segment's own form. */
    private static JsonNode content(Segment segment, SegmentText then) {
        if (segment.content().isTextual()) {
            return TextNode.valueOf(then.text());
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        return then.content().isTextual()
                ? json.arrayNode().add(json.objectNode().put("type", "text").put("text", then.text()))
                : then.content();
    }
}
