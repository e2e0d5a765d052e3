package org.heraldcms.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, best first.
 *
 * @param total how many articles were found
 * @param next the offset of the next page; null when this is the last one that may be asked for
 * @param complete false while the index is being built and finds less than there is
 */
public record Results(
        List<Found> items, int total, @Nullable Integer next, boolean complete) {

    /** A page with nothing on it. */
    static Results none(boolean complete) {
        return new Results(List.of(), 0, null, complete);
    }
}
