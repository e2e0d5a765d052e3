package org.heraldcms.core.webhook.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.heraldcms.core.webhook.call.Outcome;

/** Counts the tries of this node by what came of them: {@code herald_webhook_attempts_total}. */
@ApplicationScoped
class Tally {

    private static final Metadata ATTEMPTS = Metadata.builder()
            .withName("herald_webhook_attempts_total")
            .withDescription("HTTP tries of webhooks by what came of them")
            .build();

    @Inject
    private MetricRegistry metrics;

    void count(Outcome outcome) {
        metrics.counter(ATTEMPTS, new Tag("outcome", label(outcome))).inc();
    }

    /** One of a closed list, so that nobody's answers can make the list of figures grow. */
    private static String label(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered when answered.isTaken() -> "delivered";
            case Outcome.Answered answered -> "answered_" + Math.clamp(answered.status() / 100, 1, 5) + "xx";
            case Outcome.Failed failed -> failed.reason().label();
        };
    }
}
