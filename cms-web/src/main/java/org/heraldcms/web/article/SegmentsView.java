package org.heraldcms.web.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.jspecify.annotations.Nullable;

/** Source and target side by side. Of the source edition itself, the sources alone. */
record SegmentsView(
        LocaleTag sourceLocale,
        int sourceRevision,
        int revision,
        @Nullable Integer basedOn,
        List<Pair> items) {

    /** A segment of the source, what translates it, and what changed in the source since. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pair(
            String id,
            Segment.Kind kind,
            SegmentPair.State state,
            @Nullable Text source,
            @Nullable Text target,
            @Nullable List<Comparison.Piece> sourceChange) {

        static Pair of(SegmentPair pair, LocaleTag sourceLocale) {
            return new Pair(
                    pair.id(),
                    pair.either().kind(),
                    pair.state(),
                    Text.of(pair.source()),
                    Text.of(pair.target()),
                    change(pair, sourceLocale));
        }

        static Pair sourceOnly(Segment source) {
            return new Pair(
                    source.id(), source.kind(), SegmentPair.State.TRANSLATED, Text.of(source), Text.of(source), null);
        }

        private static @Nullable List<Comparison.Piece> change(SegmentPair pair, LocaleTag locale) {
            Segment then = pair.translatedFrom();
            Segment now = pair.source();
            return pair.state() != SegmentPair.State.STALE || then == null || now == null
                    ? null
                    : Comparison.pieces(locale, then.text(), now.text());
        }
    }

    /** What a segment says, plain and with its marks. */
    record Text(String text, JsonNode content) {
        static @Nullable Text of(@Nullable Segment segment) {
            return segment == null ? null : new Text(segment.text(), segment.content());
        }
    }
}
