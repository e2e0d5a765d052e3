package org.heraldcms.core.webhook.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waited at an instant.
 *
 * @param lines one for each endpoint at which something waits, the oldest first
 * @param notFannedOut when the oldest change was made that has not become deliveries yet; null when all have
 */
public record Lag(Instant at, List<Line> lines, @Nullable Instant notFannedOut) {

    /** Nothing waits. */
    static final Lag NONE = new Lag(Instant.EPOCH, List.of(), null);

    /** Why something waits at an endpoint. */
    public enum State {
        /** It is about to be sent, or will be tried again. */
        WAITING,
        /** It is due, but the endpoint takes only so many a second. */
        THROTTLED,
        /** The endpoint is disabled. */
        DISABLED;

        /** The name of it in figures. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What waits at one endpoint: how much, and since when the oldest of it. */
    public record Line(UUID endpoint, String site, String url, State state, long waiting, Instant oldest) {}

    public Lag {
        lines = lines.stream().sorted(Comparator.comparing(Line::oldest)).toList();
    }

    /** How many deliveries wait in a state. */
    public long waiting(State state) {
        return lines.stream()
                .filter(line -> line.state() == state)
                .mapToLong(Line::waiting)
                .sum();
    }

    /** For how many seconds the oldest has waited in a state; what has not become deliveries yet is waiting, too. */
    public double seconds(State state) {
        Optional<Instant> oldest = lines.stream()
                .filter(line -> line.state() == state)
                .map(Line::oldest)
                .findFirst();
        Instant other = state == State.WAITING && notFannedOut != null ? notFannedOut : at;
        return seconds(oldest.filter(instant -> instant.isBefore(other)).orElse(other));
    }

    /** For how many seconds the oldest has waited at an endpoint. */
    public double seconds(UUID endpoint) {
        return lines.stream()
                .filter(line -> line.endpoint().equals(endpoint))
                .mapToDouble(line -> seconds(line.oldest()))
                .findFirst()
                .orElse(0);
    }

    private double seconds(Instant since) {
        return Math.max(0, Duration.between(since, at).toMillis() / 1e3);
    }

    /** Those that should have been delivered and wait since before an instant; a disabled endpoint is told of elsewhere. */
    List<Line> late(Instant before) {
        return lines.stream()
                .filter(line -> line.state() != State.DISABLED && line.oldest().isBefore(before))
                .toList();
    }
}
