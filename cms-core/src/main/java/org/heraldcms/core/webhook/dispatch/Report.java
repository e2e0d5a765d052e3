package org.heraldcms.core.webhook.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.webhook.Attempt;
import org.heraldcms.core.webhook.call.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What became of tries at an endpoint, and what its drain wants now.
 *
 * @param wants how many of what is due next it wants at most; 0 when it gives the claim up
 * @param busy deliveries that are still under way, which are not handed out again and keep the claim
 * @param pacedUntil when the endpoint may be sent the next message; null when it may at once
 */
record Report(
        UUID endpoint,
        List<Tried> tries,
        int wants,
        Set<UUID> busy,
        @Nullable Instant pacedUntil) {

    boolean goesOn() {
        return wants > 0;
    }

    /** The same without anything that the endpoint said: what it comes to stays. */
    Report bare() {
        return new Report(endpoint, tries.stream().map(Tried::bare).toList(), wants, busy, pacedUntil);
    }

    /** A try that was made of a delivery, and what it makes of it. */
    record Tried(Waiting of, Attempt.Try made, Verdict verdict) {

        Tried bare() {
            Exchange nothing = Exchange.none(made.outcome().bare());
            return new Tried(of, new Attempt.Try(made.at(), made.took(), nothing), verdict);
        }
    }
}
