package org.heraldcms.core.purge.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the network before a site has not been told.
 *
 * @param keys how many keys
 * @param oldest since when the oldest of them waits
 * @param recall since when the oldest waits that was recalled; null when none was
 * @param failure why the last try failed; null when none did
 */
record Untold(
        String site,
        long keys,
        Instant oldest,
        @Nullable Instant recall,
        @Nullable String failure) {

    /** Whether something recalled waits since before one instant, or anything at all since before the other. */
    boolean isLate(Instant recalls, Instant others) {
        return oldest.isBefore(others) || (recall != null && recall.isBefore(recalls));
    }
}
