package org.heraldcms.web.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.jspecify.annotations.Nullable;

/**
 * Source and target side by side. Of the source edition itself, the sources alone.
 *
 * @param revision number of the edition's newest revision; 0 when nobody has begun it
 */
record SegmentsView(
        LocaleTag sourceLocale,
        int sourceRevision,
        int revision,
        @Nullable Integer basedOn,
        List<Pair> items) {

    static SegmentsView of(LocaleTag sourceLocale, int sourceRevision, @Nullable Revision newest, List<Pair> items) {
        Basis basis = newest == null ? null : newest.basis();
        return new SegmentsView(
                sourceLocale,
                sourceRevision,
                newest == null ? 0 : newest.number(),
                basis == null ? null : basis.revision(),
                items);
    }

    /**
     * A segment of the source and what translates it.
     *
     * @param provenance what put the target in
     * @param translatedFrom of a stale or orphaned segment, what the source said when this was translated
     * @param sourceChange of a stale segment, what has become of the source since, word by word
     * @param tag for If-Match, to save this segment whatever becomes of the others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pair(
            String id,
            Segment.Kind kind,
            SegmentPair.State state,
            @Nullable Text source,
            @Nullable Text target,
            @Nullable Provenance provenance,
            @Nullable Text translatedFrom,
            @Nullable List<Comparison.Piece> sourceChange,
            @Nullable String tag) {

        static Pair of(SegmentPair pair, LocaleTag sourceLocale) {
            return new Pair(
                    pair.id(),
                    pair.either().kind(),
                    pair.state(),
                    Text.of(pair.source()),
                    Text.of(pair.target()),
                    pair.provenance(),
                    Text.of(pair.translatedFrom()),
                    pair.sourceChange(sourceLocale).orElse(null),
                    SegmentTag.of(pair.target()));
        }

        static Pair sourceOnly(Segment source) {
            Text text = Text.of(source);
            return new Pair(
                    source.id(), source.kind(), SegmentPair.State.TRANSLATED, text, text, null, null, null, null);
        }
    }

    /** What a segment says, plain and with its marks. */
    record Text(String text, @Schema(ref = "Line") JsonNode content, String hash) {
        static @Nullable Text of(@Nullable Segment segment) {
            return segment == null ? null : new Text(segment.text(), segment.content(), segment.hash());
        }
    }
}
