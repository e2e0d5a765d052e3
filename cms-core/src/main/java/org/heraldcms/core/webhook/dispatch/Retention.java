package org.heraldcms.core.webhook.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets deliveries, and with each all its tries, {@code herald.deliveries.keep.days} days (default 30) after they
 * were delivered or given up. What waits is never forgotten, and the changes themselves are kept for ever: a replay
 * brings them again.
 */
@ApplicationScoped
class Retention {

    private static final int BATCH = 1_000;

    @Inject
    private TryLog log;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "herald.deliveries.keep.days", defaultValue = "30")
    private int days;

    /** In small transactions, so that nothing waits for it. */
    void forget() {
        Instant before = clock.instant().minus(Duration.ofDays(days));
        UUID last = new UUID(0, 0);
        List<UUID> forgotten;
        do {
            forgotten = log.forget(last, before, BATCH);
            last = forgotten.isEmpty() ? last : forgotten.getLast();
        } while (forgotten.size() == BATCH);
    }
}
