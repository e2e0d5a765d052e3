package org.heraldcms.core.purge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How telling a content delivery network goes.
 *
 * @param pending how many keys it has not been told yet
 * @param purgedAt when it last took some; null when it never did
 * @param attempts how many tries have failed since then
 * @param failedAt when the last of them did; null when the last try went well
 * @param failure why, in words
 * @param nextAt when the next try is made; null unless one waits for that
 */
public record PurgeState(
        long pending,
        @Nullable Instant purgedAt,
        int attempts,
        @Nullable Instant failedAt,
        @Nullable String failure,
        @Nullable Instant nextAt) {}
