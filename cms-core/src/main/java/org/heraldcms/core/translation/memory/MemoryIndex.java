package org.heraldcms.core.translation.memory;

import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by their words. At the edge of the core: the search module brings an index that follows the memory, so what
 * was taken in or removed within the last second may be missing or still be there.
 */
public interface MemoryIndex {

    /** The units between these languages whose source has the most words of a text, the likeliest first. */
    List<UUID> candidates(LocalePair locales, String text, int most);

    /** The units that have all words of a text on one side, those of the last change first. */
    List<UUID> search(Words words, int most);

    /**
     * What is looked for.
     *
     * @param below only units whose last change stands before this position
     */
    record Words(
            String text,
            @Nullable LocaleTag source,
            @Nullable LocaleTag target,
            long below) {}
}
