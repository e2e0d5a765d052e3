package org.heraldcms.web.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.heraldcms.core.receipt.Convergence;
import org.heraldcms.core.receipt.Convergences;

/** How many sites do not hold what they should, for {@code /metrics}; counted at most every ten seconds. */
@ApplicationScoped
public class SiteMetrics {

    private static final Duration GOOD_FOR = Duration.ofSeconds(10);

    @Inject
    private Convergences convergences;

    @Inject
    private MetricRegistry metrics;

    @Inject
    private Clock clock;

    private volatile Counted counted = new Counted(List.of(), Instant.EPOCH);

    private record Counted(List<Convergence> sites, Instant at) {

        long in(Convergence.State state) {
            return sites.stream().filter(site -> site.state() == state).count();
        }

        /** Seconds since the oldest change that some site has yet to take in. */
        long longestBehind() {
            return sites.stream()
                    .filter(site -> site.state() == Convergence.State.BEHIND)
                    .map(Convergence::since)
                    .mapToLong(since ->
                            since == null ? 0 : Duration.between(since, at).toSeconds())
                    .max()
                    .orElse(0);
        }
    }

    /** Offers the figures; called once, when the schema is in place. */
    public void offer() {
        gauge(
                "herald_sites_behind",
                "Sites with changes yet to take in, by their receipts",
                now -> now.in(Convergence.State.BEHIND));
        gauge(
                "herald_sites_diverged",
                "Sites that hold something else than they should, by their receipts",
                now -> now.in(Convergence.State.DIVERGED));
        gauge("herald_sites_unheard", "Sites that never gave a receipt", now -> now.in(Convergence.State.UNHEARD));
        gauge(
                "herald_sites_behind_longest_seconds",
                "Seconds since the oldest change that some site has yet to take in",
                Counted::longestBehind);
    }

    private void gauge(String name, String description, ToLongFunction<Counted> figure) {
        Metadata metadata =
                Metadata.builder().withName(name).withDescription(description).build();
        metrics.gauge(metadata, this, sites -> figure.applyAsLong(sites.counted()));
    }

    private Counted counted() {
        Instant now = clock.instant();
        Counted last = counted;
        if (last.at().plus(GOOD_FOR).isBefore(now)) {
            last = new Counted(convergences.all(), now);
            counted = last;
        }
        return last;
    }
}
