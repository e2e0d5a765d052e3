package org.heraldcms.core.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.webhook.call.Exchange;
import org.heraldcms.core.webhook.call.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The record of one HTTP try; never altered.
 *
 * @param at when it began
 * @param status the HTTP status; null when there was no answer
 * @param error the name of the reason why there was no answer; null when there was one
 * @param durationMs how long it took, in milliseconds
 * @param answer the beginning of the answer's body, at most 20,000 bytes
 * @param url where it went; null for one from before this was kept
 * @param asked the headers sent, those with secrets without their values
 * @param answered the headers of the answer, at most thirty
 */
public record Attempt(
        UUID deliveryId,
        Instant at,
        @Nullable Integer status,
        @Nullable String error,
        int durationMs,
        String answer,
        @Nullable String url,
        List<Exchange.Line> asked,
        List<Exchange.Line> answered) {

    /** A try just made: when it began, how long it took, and what came of it. */
    public record Try(Instant at, Duration took, Exchange exchange) {

        public Outcome outcome() {
            return exchange.outcome();
        }
    }
}
