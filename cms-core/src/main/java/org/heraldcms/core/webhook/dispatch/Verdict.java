package org.heraldcms.core.webhook.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.call.Outcome;
import org.heraldcms.core.webhook.call.Retries;
import org.jspecify.annotations.Nullable;

/**
 * What a try makes of a delivery that is pending: where it stands then, and when it is tried again.
 *
 * <p>It is pending until the endpoint has taken it (delivered) or the last try has failed (failed). An answer of 410
 * leaves it pending, because it is the endpoint that is gone, not the change that is bad. A ping is tried once, so that
 * it never holds up changes. A recall is urgent, and is tried again soon.
 */
record Verdict(Delivery.State state, @Nullable Instant nextAttemptAt) {

    /** @param now when the try was over */
    static Verdict of(Waiting tried, Outcome outcome, Retries retries, Instant now) {
        if (outcome.isTaken()) {
            return new Verdict(Delivery.State.DELIVERED, null);
        }
        if (tried.ping()) {
            return new Verdict(Delivery.State.FAILED, null);
        }
        if (outcome.isGone()) {
            return new Verdict(Delivery.State.PENDING, now);
        }
        int attempts = tried.attempts() + 1;
        Optional<Duration> wait = tried.message().urgent()
                ? retries.soonAfter(attempts, outcome.retryAfter())
                : retries.after(attempts, outcome.retryAfter());
        return wait.map(pause -> new Verdict(Delivery.State.PENDING, now.plus(pause)))
                .orElseGet(() -> new Verdict(Delivery.State.FAILED, null));
    }

    /** Whether it is over with this delivery, so that the next in line may go. */
    boolean isEnd() {
        return state != Delivery.State.PENDING;
    }
}
