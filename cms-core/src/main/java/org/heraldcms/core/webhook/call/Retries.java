package org.heraldcms.core.webhook.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When to try again, each wait lengthened or shortened by up to a fifth so that endpoints that failed together do not
 * come back together. Up to three days, as Standard Webhooks 1.0 asks; but several times within the first five minutes,
 * because most receivers that fail are only being started again, and a correction shall not wait for long.
 */
@Dependent
public class Retries {

    public static final String WAITS = "5,10,20,40,80,160,300,1800,7200,18000,36000,50400,72000,86400";

    /** Before the operator's own waits, when it is urgent. */
    private static final List<Duration> SOON = seconds("5,10,20,40,80,160");

    private static final Duration LONGEST_WHEN_URGENT = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final double JITTER = 0.2;

    private final List<Duration> waits;
    private final List<Duration> urgentWaits;
    private final RandomGenerator random;

    /** @param waits seconds after each try that failed, with commas between them; the last failure is behind the last */
    @Inject
    public Retries(@ConfigProperty(name = "herald.retry.seconds", defaultValue = WAITS) String waits) {
        this(waits, new SecureRandom());
    }

    public Retries(String waits, RandomGenerator random) {
        this.waits = seconds(waits);
        this.urgentWaits = Stream.concat(
                        SOON.stream(), this.waits.stream().filter(wait -> wait.compareTo(SOON.getLast()) > 0))
                .toList();
        this.random = random;
    }

    private static List<Duration> seconds(String waits) {
        return Stream.of(waits.split(","))
                .map(wait -> Duration.ofSeconds(Long.parseLong(wait.strip())))
                .toList();
    }

    /**
     * How long to wait after a failed attempt.
     *
     * @param attempts how many there have been, this one included
     * @param retryAfter what the endpoint asked for: never come earlier, except that nobody waits longer than a day
     * @return empty when that was the last
     */
    public Optional<Duration> after(int attempts, Optional<Duration> retryAfter) {
        return after(waits, attempts, retryAfter.map(asked -> atMost(LONGEST, asked)));
    }

    /**
     * As {@link #after}, for what is urgent: several times within the first minutes whatever the operator set. The
     * endpoint may ask to be left alone for a minute, and no longer.
     */
    public Optional<Duration> soonAfter(int attempts, Optional<Duration> retryAfter) {
        return after(urgentWaits, attempts, retryAfter.map(asked -> atMost(LONGEST_WHEN_URGENT, asked)));
    }

    private Optional<Duration> after(List<Duration> schedule, int attempts, Optional<Duration> retryAfter) {
        if (attempts > schedule.size()) {
            return Optional.empty();
        }
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        Duration wait = Duration.ofMillis(Math.round(schedule.get(attempts - 1).toMillis() * factor));
        Duration asked = retryAfter.orElse(Duration.ZERO);
        return Optional.of(asked.compareTo(wait) > 0 ? asked : wait);
    }

    private static Duration atMost(Duration most, Duration asked) {
        return asked.compareTo(most) > 0 ? most : asked;
    }
}
