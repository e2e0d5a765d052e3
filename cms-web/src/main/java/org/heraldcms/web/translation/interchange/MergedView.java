package org.heraldcms.web.translation.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.interchange.Merged;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that came back, segment by segment; in {@code stale} stand those of the saved whose source has
 * changed since the file was made.
 */
record MergedView(
        UUID article,
        LocaleTag locale,
        @Nullable Integer revision,
        List<String> saved,
        List<String> unchanged,
        List<String> stale,
        List<ConflictView> conflicts,
        List<GoneView> gone) {

    /** What a segment says, plain and with its marks. */
    record TextView(String text, JsonNode content) {

        private static TextView of(Merged.Text text) {
            return new TextView(text.text(), text.content());
        }

        private static @Nullable TextView of(@Nullable Segment segment) {
            return segment == null ? null : new TextView(segment.text(), segment.content());
        }
    }

    /** A segment that somebody changed meanwhile: their text stayed, the file's is in the answer alone. */
    record ConflictView(String segment, @Nullable TextView theirs, TextView file) {}

    /** A segment that the source has lost: the file's text is in the memory. */
    record GoneView(String segment, TextView file) {}

    static MergedView of(Merged merged) {
        return new MergedView(
                merged.article(),
                merged.locale(),
                merged.revision(),
                merged.saved(),
                merged.unchanged(),
                merged.stale(),
                merged.conflicts().stream()
                        .map(one -> new ConflictView(one.segment(), TextView.of(one.theirs()), TextView.of(one.file())))
                        .toList(),
                merged.gone().stream()
                        .map(one -> new GoneView(one.segment(), TextView.of(one.file())))
                        .toList());
    }
}
