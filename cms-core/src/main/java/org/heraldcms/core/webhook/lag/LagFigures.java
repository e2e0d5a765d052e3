package org.heraldcms.core.webhook.lag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How far deliveries lag behind, at {@code /metrics}: overall by why they wait, and for the fifty endpoints that lag most.
 * What is throttled or waits for a disabled endpoint is counted, and says so.
 */
@ApplicationScoped
class LagFigures {

    private static final int MOST_ENDPOINTS = 50;

    private static final Metadata OLDEST = Metadata.builder()
            .withName("herald_webhook_oldest_undelivered_seconds")
            .withDescription("How long the oldest delivery has waited that is not delivered, by why it waits")
            .build();

    private static final Metadata OF_ENDPOINT = Metadata.builder()
            .withName("herald_webhook_endpoint_oldest_undelivered_seconds")
            .withDescription("How long the oldest delivery has waited at each of the endpoints that lag most")
            .build();

    private static final Metadata WAITING = Metadata.builder()
            .withName("herald_webhook_waiting")
            .withDescription("How many deliveries wait, by why they wait")
            .build();

    @Inject
    private MetricRegistry metrics;

    private final Map<UUID, MetricID> shown = new LinkedHashMap<>();
    private volatile Lag lag = Lag.NONE;

    /** Offers the figures that are always there. */
    void offer() {
        for (Lag.State state : Lag.State.values()) {
            Tag tag = new Tag("state", state.label());
            metrics.gauge(OLDEST, this, figures -> figures.lag.seconds(state), tag);
            metrics.gauge(WAITING, this, figures -> figures.lag.waiting(state), tag);
        }
    }

    /** Shows this from now on; called by one thread. */
    void show(Lag now) {
        lag = now;
        Set<MetricID> wanted = new HashSet<>();
        now.lines().stream().limit(MOST_ENDPOINTS).forEach(line -> wanted.add(shownAs(line)));
        shown.values().removeIf(id -> !wanted.contains(id) && metrics.remove(id));
    }

    private MetricID shownAs(Lag.Line line) {
        Tag[] tags = {
            new Tag("endpoint", line.endpoint().toString()),
            new Tag("site", line.site()),
            new Tag("state", line.state().label())
        };
        MetricID id = new MetricID(OF_ENDPOINT.getName(), tags);
        MetricID before = shown.put(line.endpoint(), id);
        if (!id.equals(before)) {
            if (before != null) {
                boolean unused = metrics.remove(before);
            }
            metrics.gauge(OF_ENDPOINT, this, figures -> figures.lag.seconds(line.endpoint()), tags);
        }
        return id;
    }
}
