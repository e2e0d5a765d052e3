package org.heraldcms.core.webhook.dispatch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Spaces the messages of an endpoint evenly, so that no second has more of them than the endpoint takes. Used by one
 * thread, the one that drains the endpoint; the space behind its last message is kept with the endpoint.
 */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long space;
    private long next = System.nanoTime();

    Pace(@Nullable Integer ratePerSecond) {
        space = ratePerSecond == null ? 0 : SECOND / ratePerSecond;
    }

    /** How long until the next message may go; zero when it may now. */
    Duration pause() {
        return space == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, next - System.nanoTime()));
    }

    /** One goes now. */
    void goes() {
        next = Math.max(next, System.nanoTime()) + space;
    }
}
