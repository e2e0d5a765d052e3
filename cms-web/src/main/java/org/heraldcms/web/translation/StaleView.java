package org.heraldcms.web.translation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.Backlog;
import org.heraldcms.core.translation.SegmentPair;
import org.jspecify.annotations.Nullable;

/**
 * An edition that waits for a translator.
 *
 * @param since when a text of its source last changed
 * @param total how many of its segments wait; at most 100 are shown
 */
record StaleView(
        UUID articleId,
        LocaleTag locale,
        LocaleTag sourceLocale,
        String title,
        Instant since,
        int total,
        List<Item> items) {

    static StaleView of(Backlog.Entry entry) {
        return new StaleView(
                entry.articleId(),
                entry.locale(),
                entry.sourceLocale(),
                entry.title(),
                entry.since(),
                entry.total(),
                entry.items().stream()
                        .map(item -> Item.of(item, entry.sourceLocale()))
                        .toList());
    }

    /**
     * A segment that waits.
     *
     * @param since when its source became what it is, or was taken out
     * @param source what its source says; null when it was taken out
     * @param target what its translation says; null when there is none
     * @param sourceChange what has become of the source since it was translated, word by word
     */
    record Item(
            String segment,
            Segment.Kind kind,
            SegmentPair.State state,
            Instant since,
            @Nullable String source,
            @Nullable String target,
            @Nullable List<Comparison.Piece> sourceChange) {

        static Item of(Backlog.Item item, LocaleTag sourceLocale) {
            SegmentPair pair = item.pair();
            return new Item(
                    pair.id(),
                    pair.either().kind(),
                    pair.state(),
                    item.since(),
                    text(pair.source()),
                    text(pair.target()),
                    pair.sourceChange(sourceLocale).orElse(null));
        }

        private static @Nullable String text(@Nullable Segment segment) {
            return segment == null ? null : segment.text();
        }
    }
}
