package org.heraldcms.web.webhook;

import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.webhook.replay.Replay;
import org.jspecify.annotations.Nullable;

/**
 * A replay to an endpoint.
 *
 * @param after the position behind which it began
 * @param to the last position of it
 * @param only {@code failed} when only that is sent which was given up, else {@code all}
 * @param reached all up to this position is pending again
 * @param deliveries how many were made pending
 * @param waiting how many of them have not been delivered yet
 */
record ReplayView(
        UUID id,
        UUID endpointId,
        long after,
        long to,
        String only,
        Replay.State state,
        long reached,
        long deliveries,
        long waiting,
        Instant createdAt,
        @Nullable Instant endedAt) {

    static ReplayView of(Replay replay) {
        return new ReplayView(
                replay.id(),
                replay.endpoint(),
                replay.from() - 1,
                replay.to(),
                replay.onlyFailed() ? "failed" : "all",
                replay.state(),
                replay.reached(),
                replay.deliveries(),
                replay.waiting(),
                replay.createdAt(),
                replay.endedAt());
    }
}
