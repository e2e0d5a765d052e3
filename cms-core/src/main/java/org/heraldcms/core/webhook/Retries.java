package org.heraldcms.core.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * When to try again: the schedule of Standard Webhooks 1.0, each wait lengthened or shortened by up to a fifth so that
 * endpoints that failed together do not come back together.
 */
final class Retries {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Before the others, when it is urgent. */
    private static final List<Duration> SOON = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(80),
            Duration.ofSeconds(160));

    private static final List<Duration> SOON_THEN_USUAL =
            Stream.concat(SOON.stream(), WAITS.stream().skip(1)).toList();

    private static final Duration LONGEST_WHEN_URGENT = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final double JITTER = 0.2;

    private final RandomGenerator random;

    Retries(RandomGenerator random) {
        this.random = random;
    }

    /**
     * How long to wait after a failed attempt.
     *
     * @param attempts how many there have been, this one included
     * @param retryAfter what the endpoint asked for: never come earlier, except that nobody waits longer than a day
     * @return empty when that was the last
     */
    Optional<Duration> after(int attempts, Optional<Duration> retryAfter) {
        return after(WAITS, attempts, retryAfter.map(asked -> atMost(LONGEST, asked)));
    }

    /**
     * As {@link #after}, for what is urgent: several tries within the first minutes, and only then the usual ones. The
     * endpoint may ask to be left alone for a minute, and no longer.
     */
    Optional<Duration> soonAfter(int attempts, Optional<Duration> retryAfter) {
        return after(SOON_THEN_USUAL, attempts, retryAfter.map(asked -> atMost(LONGEST_WHEN_URGENT, asked)));
    }

    private Optional<Duration> after(List<Duration> waits, int attempts, Optional<Duration> retryAfter) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        Duration wait = Duration.ofMillis(Math.round(waits.get(attempts - 1).toMillis() * factor));
        Duration asked = retryAfter.orElse(Duration.ZERO);
        return Optional.of(asked.compareTo(wait) > 0 ? asked : wait);
    }

    private static Duration atMost(Duration most, Duration asked) {
        return asked.compareTo(most) > 0 ? most : asked;
    }
}
