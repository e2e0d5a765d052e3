package org.heraldcms.core.article;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a translation, as somebody wants it to read.
 *
 * @param id of a segment of the source, or of a text that only the translation has
 * @param content its inline content; for title, summary, code and alternative texts a string. Of a text whose source is
 *     gone, nothing or a blank string takes it out of the translation
 * @param sourceHash hash of the source text that the writer had before them; null: the present one. With an older one
 *     the segment stays stale
 * @param targetHash hash of the target text that the writer had before them, empty when there was none; null: whatever
 *     is there is replaced
 */
public record SegmentDraft(
        String id,
        JsonNode content,
        @Nullable String sourceHash,
        @Nullable String targetHash,
        Provenance provenance) {

    /** Hash of the target of a segment that is not translated. */
    public static final String NOTHING = "";
}
