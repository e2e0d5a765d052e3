package org.heraldcms.core.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.heraldcms.core.content.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A segment of the source beside what translates it.
 *
 * @param source null when the source no longer has the segment
 * @param target null when nobody has translated it
 * @param translatedFrom the source as it was when the target was written; only of a stale pair, and null when that
 *     text did not exist then
 */
public record SegmentPair(
        String id,
        State state,
        @Nullable Segment source,
        @Nullable Segment target,
        @Nullable Segment translatedFrom) {

    /** How a target stands to its source. */
    public enum State {
        /** The source has the segment, the target has not. */
        UNTRANSLATED,
        /** The target was translated from the source as it is. */
        TRANSLATED,
        /** The source has changed since the target was translated. */
        STALE,
        /** The target has the segment, the source no longer, or never. */
        ORPHANED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
