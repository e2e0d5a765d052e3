package org.heraldcms.core.webhook.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint is to be sent again.
 *
 * @param from the first position
 * @param to the last position; what came later comes by itself
 * @param onlyFailed whether only that is sent which was given up
 * @param reached all up to this position is pending again
 * @param deliveries how many were made pending
 * @param waiting how many of them have not been delivered yet
 */
public record Replay(
        UUID id,
        UUID endpoint,
        long from,
        long to,
        boolean onlyFailed,
        long reached,
        long deliveries,
        long waiting,
        State state,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** Where a replay stands. */
    public enum State {
        /** Deliveries are being made pending. */
        RUNNING,
        /** All have been made pending; they are brought out as any other. */
        DONE,
        /** It was called off: what had not been delivered by then is left as it was before. */
        CANCELLED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether there is nothing left to be called off. */
    boolean isOver() {
        return state == State.CANCELLED || (state == State.DONE && waiting == 0);
    }
}
