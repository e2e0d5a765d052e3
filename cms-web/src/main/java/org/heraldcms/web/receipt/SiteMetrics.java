package org.heraldcms.web.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.heraldcms.core.receipt.Convergence;
import org.heraldcms.core.receipt.Convergences;

/** How many sites do not hold what they should, for {@code /metrics}; counted at most every ten seconds. */
@ApplicationScoped
public class SiteMetrics {

    private static final Duration GOOD_FOR = Duration.ofSeconds(10);

    @Inject
    private Convergences convergences;

    @Inject
    private Clock clock;

    private volatile Counted counted = new Counted(List.of(), Instant.EPOCH);

    private record Counted(List<Convergence> sites, Instant at) {

        long in(Convergence.State state) {
            return sites.stream().filter(site -> site.state() == state).count();
        }
    }

    /** Sites with changes yet to take in. */
    @Gauge(
            name = "herald_sites_behind",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Sites with changes yet to take in, by their receipts")
    public long behind() {
        return counted().in(Convergence.State.BEHIND);
    }

    /** Sites that hold something else than they should. */
    @Gauge(
            name = "herald_sites_diverged",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Sites that hold something else than they should, by their receipts")
    public long diverged() {
        return counted().in(Convergence.State.DIVERGED);
    }

    /** Sites that never gave a receipt. */
    @Gauge(
            name = "herald_sites_unheard",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Sites that never gave a receipt")
    public long unheard() {
        return counted().in(Convergence.State.UNHEARD);
    }

    /** How long the site has waited that is behind for the longest time. */
    @Gauge(
            name = "herald_sites_behind_longest_seconds",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Seconds since the oldest change that some site has yet to take in")
    public long longest() {
        Instant now = clock.instant();
        return counted().sites().stream()
                .filter(site -> site.state() == Convergence.State.BEHIND)
                .map(Convergence::since)
                .mapToLong(since ->
                        since == null ? 0 : Duration.between(since, now).toSeconds())
                .max()
                .orElse(0);
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
