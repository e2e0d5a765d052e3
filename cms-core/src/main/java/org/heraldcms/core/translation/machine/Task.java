package org.heraldcms.core.translation.machine;

import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.inline.CodedLine;
import org.jspecify.annotations.Nullable;

/**
 * Segments to be translated by machine, as they are before it is asked.
 *
 * @param newest revision of the translation; null when there is none
 */
record Task(
        UUID article,
        LocaleTag locale,
        Revision source,
        @Nullable Revision newest,
        List<Item> items) {

    /** One of the segments. */
    record Item(Segment source, @Nullable Segment target, TaggedText text) {

        static Item of(Segment source, @Nullable Segment target) {
            return new Item(source, target, TaggedText.of(CodedLine.of(source.line())));
        }

        String targetHash() {
            return target == null ? SegmentDraft.NOTHING : target.hash();
        }
    }
}
