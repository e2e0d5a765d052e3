package org.heraldcms.core.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

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
        if (attempts > WAITS.size()) {
            return Optional.empty();
        }
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        Duration wait = Duration.ofMillis(Math.round(WAITS.get(attempts - 1).toMillis() * factor));
        Duration asked = retryAfter.map(Retries::atMostADay).orElse(Duration.ZERO);
        return Optional.of(asked.compareTo(wait) > 0 ? asked : wait);
    }

    private static Duration atMostADay(Duration asked) {
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
