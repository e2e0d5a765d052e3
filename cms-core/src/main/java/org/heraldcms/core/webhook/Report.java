package org.heraldcms.core.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of tries at an endpoint, and what its drain wants now.
 *
 * @param goesOn whether it wants what is due next; otherwise the claim is given up
 * @param busy deliveries that are still under way, which are not handed out again and keep the claim
 * @param pacedUntil when the endpoint may be sent the next message; null when it may at once
 */
record Report(
        UUID endpoint,
        List<Tried> tries,
        boolean goesOn,
        Set<UUID> busy,
        @Nullable Instant pacedUntil) {

    /** A try that was made of a delivery, and what it makes of it. */
    record Tried(Waiting of, Attempt.Try made, Verdict verdict) {}
}
