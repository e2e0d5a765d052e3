package org.heraldcms.web.article;

import java.util.regex.Pattern;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.content.Segment;
import org.heraldcms.web.http.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * What a translator has seen of a segment: the revision of the whole edition, or the segment's own text and nothing else,
 * so that others may save other segments meanwhile. The tag of a text is its hash in quotes, that of no text is
 * {@code "none"}.
 *
 * @param revision number of the edition's revision; null when only the segment counts
 * @param targetHash hash of the segment's text, empty when there was none; null when the revision counts
 */
record SegmentTag(@Nullable Integer revision, @Nullable String targetHash) {

    private static final String NONE = "\"none\"";
    private static final Pattern TEXT = Pattern.compile("\"[0-9a-f]{32}\"");

    /** The tag of a target, as it is to be sent back. */
    static String of(@Nullable Segment target) {
        return target == null ? NONE : "\"" + target.hash() + "\"";
    }

    /** Reads If-Match; refuses as {@link IfMatch#require} does. */
    static SegmentTag read(@Nullable String header) {
        String tag = header == null ? "" : header.strip();
        if (tag.equals(NONE)) {
            return new SegmentTag(null, SegmentDraft.NOTHING);
        }
        return TEXT.matcher(tag).matches()
                ? new SegmentTag(null, tag.substring(1, tag.length() - 1))
                : new SegmentTag(IfMatch.requireRevision(header), null);
    }
}
