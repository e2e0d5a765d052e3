package org.heraldcms.core.purge.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;

/** Looks every five seconds what networks have not been told, for the figures at {@code /metrics} and the alarm. */
@ApplicationScoped
public class PurgeWatch implements Pursuit.Steps {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @Inject
    private Pursuits pursuits;

    @Inject
    private PurgeAlarm alarm;

    @Inject
    private MetricRegistry metrics;

    @Inject
    private Clock clock;

    private volatile Look last = new Look(Instant.EPOCH, List.of());

    private record Look(Instant at, List<Untold> untold) {

        long keys() {
            return untold.stream().mapToLong(Untold::keys).sum();
        }

        long oldestSeconds() {
            return untold.stream()
                    .mapToLong(one -> Duration.between(one.oldest(), at).toSeconds())
                    .max()
                    .orElse(0);
        }
    }

    /** Starts; called once, when the schema is in place. */
    public void start() {
        gauge("herald_purges_waiting", "Keys that networks before sites have not been told to forget", Look::keys);
        gauge(
                "herald_purges_oldest_seconds",
                "How long the oldest key has waited that a network was not told to forget",
                Look::oldestSeconds);
        Pursuit unused = pursuits.start("purge-watch", this);
    }

    private void gauge(String name, String description, ToLongFunction<Look> figure) {
        Metadata metadata =
                Metadata.builder().withName(name).withDescription(description).build();
        metrics.gauge(metadata, this, watch -> figure.applyAsLong(watch.last));
    }

    @Override
    public void begin() {
        // There is no place to find: every look sees all that waits.
    }

    @Override
    public boolean step() {
        Instant now = clock.instant();
        if (!now.isBefore(last.at().plus(EVERY))) {
            last = new Look(now, alarm.look());
        }
        return false;
    }
}
