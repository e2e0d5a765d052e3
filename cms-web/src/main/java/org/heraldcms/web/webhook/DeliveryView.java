package org.heraldcms.web.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.webhook.Attempt;
import org.heraldcms.core.webhook.Deliveries;
import org.heraldcms.core.webhook.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with all its tries.
 *
 * @param position the position of its change; null for a ping
 * @param urgent whether it goes before everything else in line: a recall
 * @param attempts how many tries there have been since it was last made pending
 * @param tries every try there has ever been, the first one first
 */
record DeliveryView(
        UUID id,
        UUID endpointId,
        String site,
        String url,
        UUID webhookId,
        String type,
        @Nullable Long position,
        boolean urgent,
        Delivery.State state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant endedAt,
        List<Try> tries) {

    /** One HTTP try: the status answered, or the name of the reason why there was no answer. */
    record Try(
            Instant at, @Nullable Integer status, @Nullable String error, int durationMs, String answer) {

        static Try of(Attempt attempt) {
            return new Try(attempt.at(), attempt.status(), attempt.error(), attempt.durationMs(), attempt.answer());
        }
    }

    static DeliveryView of(Deliveries.Tracked tracked) {
        Delivery delivery = tracked.delivery();
        return new DeliveryView(
                delivery.id(),
                delivery.endpointId(),
                tracked.endpoint().owner(),
                tracked.endpoint().url(),
                delivery.webhookId(),
                delivery.type(),
                delivery.position(),
                delivery.urgent(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.createdAt(),
                delivery.endedAt(),
                tracked.tries().stream().map(Try::of).toList());
    }
}
