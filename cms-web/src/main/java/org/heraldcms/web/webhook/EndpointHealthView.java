package org.heraldcms.web.webhook;

import java.time.Instant;
import org.heraldcms.core.webhook.health.Health;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint fares, and why.
 *
 * @param state healthy, failing or disabled
 * @param since when its failures began, or since when it is disabled
 * @param cause why the last try failed: {@code http_500}, {@code timeout}
 * @param reason the same in a sentence
 * @param disabledBy the name of who disabled it by hand; null when nobody did
 * @param failures how many tries have failed in a row
 * @param disabledFrom when it will be disabled at the earliest; null unless that is near
 * @param waiting how many deliveries wait
 * @param oldestWaiting since when the oldest of them waits
 */
record EndpointHealthView(
        Health.State state,
        @Nullable Instant since,
        @Nullable String cause,
        @Nullable String reason,
        @Nullable String disabledBy,
        int failures,
        @Nullable Instant disabledFrom,
        long waiting,
        @Nullable Instant oldestWaiting) {

    static EndpointHealthView of(Health health) {
        return new EndpointHealthView(
                health.state(),
                health.since(),
                health.cause(),
                health.reason(),
                health.disabledBy(),
                health.failures(),
                health.disabledFrom(),
                health.waiting(),
                health.oldestWaiting());
    }
}
