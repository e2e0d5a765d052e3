package org.heraldcms.core.webhook.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint fares.
 *
 * @param since when the failures began, or since when it is disabled; null while it is healthy
 * @param cause why the last try failed: {@code http_500}, {@code timeout}; null when none did
 * @param reason a sentence for people; null while it is healthy
 * @param disabledBy the name of who disabled it by hand; null when nobody did
 * @param failures how many tries have failed in a row
 * @param disabledFrom when it will be disabled at the earliest; null unless that is near
 * @param waiting how many deliveries wait
 * @param oldestWaiting since when the oldest of them waits; null when none does
 */
public record Health(
        State state,
        @Nullable Instant since,
        @Nullable String cause,
        @Nullable String reason,
        @Nullable String disabledBy,
        int failures,
        @Nullable Instant disabledFrom,
        long waiting,
        @Nullable Instant oldestWaiting) {

    /** In a word. */
    public enum State {
        HEALTHY,
        FAILING,
        DISABLED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
