package org.heraldcms.web.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.webhook.Attempt;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.call.Exchange;
import org.heraldcms.core.webhook.log.Deliveries;
import org.heraldcms.core.webhook.log.Tracked;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with all its tries.
 *
 * @param position the position of its change; null for a ping
 * @param articleId of the edition that it is about; null, as locale, for a ping or a release
 * @param urgent whether it goes before everything else in line: a recall
 * @param trial whether it is a ping or an example, which nothing has to be kept of
 * @param attempts how many tries there have been since it was last made pending
 * @param lastStatus of the answer to the newest try; null when there was none
 * @param tries every try there has ever been, the first one first
 * @param body what it brings, the same at every try; in lists it is left out
 */
record DeliveryView(
        UUID id,
        UUID endpointId,
        String site,
        String url,
        UUID webhookId,
        String type,
        @Nullable Long position,
        @Nullable UUID articleId,
        @Nullable String locale,
        boolean urgent,
        boolean trial,
        Delivery.State state,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant endedAt,
        List<Try> tries,
        @Nullable String body) {

    /**
     * One HTTP try: what was sent where, and the status answered or the name of the reason why there was no answer.
     *
     * @param url null for a try from before requests were kept
     * @param requestHeaders as sent, without what the endpoint's own headers say
     * @param answerHeaders at most thirty, without what is secret
     * @param answer the beginning of what was answered, at most 20,000 bytes; in lists at most 1,000 characters
     */
    record Try(
            Instant at,
            @Nullable String url,
            List<Exchange.Line> requestHeaders,
            @Nullable Integer status,
            @Nullable String error,
            int durationMs,
            List<Exchange.Line> answerHeaders,
            String answer) {

        static Try of(Attempt attempt) {
            return new Try(
                    attempt.at(),
                    attempt.url(),
                    attempt.asked(),
                    attempt.status(),
                    attempt.error(),
                    attempt.durationMs(),
                    attempt.answered(),
                    attempt.answer());
        }
    }

    static DeliveryView of(Tracked tracked) {
        return of(tracked, null);
    }

    static DeliveryView of(Deliveries.Whole whole) {
        return of(whole.tracked(), whole.body());
    }

    private static DeliveryView of(Tracked tracked, @Nullable String body) {
        return new DeliveryView(
                tracked.id(),
                tracked.endpointId(),
                tracked.owner(),
                tracked.url(),
                tracked.webhookId(),
                tracked.type(),
                tracked.position(),
                tracked.articleId(),
                tracked.locale(),
                tracked.urgent(),
                tracked.trial(),
                tracked.state(),
                tracked.attempts(),
                tracked.lastStatus(),
                tracked.nextAttemptAt(),
                tracked.createdAt(),
                tracked.endedAt(),
                tracked.tries().stream().map(Try::of).toList(),
                body);
    }
}
