package org.heraldcms.core.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A segment of the source beside what translates it.
 *
 * @param source null when the source no longer has the segment
 * @param target null when nobody has translated it
 * @param translatedFrom the source as it was when the target was written; only of a stale or orphaned pair, and null when
 *     the target was translated from nothing
 * @param provenance what put the target in; null when there is none
 */
public record SegmentPair(
        String id,
        State state,
        @Nullable Segment source,
        @Nullable Segment target,
        @Nullable Segment translatedFrom,
        @Nullable Provenance provenance) {

    /** How a target stands to its source. Each follows from the texts, and none can be set. */
    public enum State {
        /** The source has the segment, the target has not. */
        UNTRANSLATED,
        /** The target was translated from the source as it is. */
        TRANSLATED,
        /** The source has changed since the target was translated. */
        STALE,
        /** Translated, and source and target are to the letter what reviewers of this edition have approved. */
        REVIEWED,
        /** The target has the segment, the source no longer, or never. */
        ORPHANED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The source, or the target when there is no source: one of the two there always is. */
    public Segment either() {
        Segment either = source == null ? target : source;
        if (either == null) {
            throw new IllegalStateException("Neither side has segment " + id);
        }
        return either;
    }

    /** This pair as readers of its languages see it, with the figures of each side written out. */
    public SegmentPair written(Figures ofSource, Figures ofTarget) {
        return new SegmentPair(
                id,
                state,
                source == null ? null : source.written(ofSource),
                target == null ? null : target.written(ofTarget),
                translatedFrom == null ? null : translatedFrom.written(ofSource),
                provenance);
    }

    /** Whether a translator has to do something about it; not about a text that the translation had of its own. */
    public boolean waits() {
        return switch (state) {
            case UNTRANSLATED, STALE -> true;
            case ORPHANED -> translatedFrom != null;
            case TRANSLATED, REVIEWED -> false;
        };
    }

    /**
     * What has become of the source since the target was written, word by word.
     *
     * @param locale of the source
     * @return empty unless the pair is stale and the earlier source is known
     */
    public Optional<List<Comparison.Piece>> sourceChange(LocaleTag locale) {
        return state != State.STALE || translatedFrom == null
                ? Optional.empty()
                : Optional.of(Comparison.pieces(locale, translatedFrom.text(), either().text()));
    }
}
