package org.heraldcms.web.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.heraldcms.core.purge.PurgeTargets;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/**
 * The settings of sites, read once a second at most. A change made on this node shows at once, one of another node
 * within that second.
 */
@ApplicationScoped
public class KnownSites {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    @Inject
    private Sites sites;

    @Inject
    private PurgeTargets targets;

    @Inject
    private Clock clock;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * A site as it was read; what the hot path asks for stands beside it.
     *
     * @param version another one after each change of what stands here
     * @param hold how long the network before it may hold an answer; null when there is none
     */
    public record Known(
            Site site, long version, boolean isPublic, Cors cors, PurgeTargets.@Nullable Hold hold, Instant readAt) {}

    /** The site of this key; null when there is none. */
    public @Nullable Known find(String key, Instant now) {
        Known one = known.get(key);
        return one != null && one.readAt.plus(GOOD_FOR).isAfter(now) ? one : read(key, now);
    }

    /** The site as it was when it was last read; null when it never was. */
    @Nullable
    Known lately(String key) {
        return known.get(key);
    }

    /** The site of this key. */
    public Optional<Site> find(String key) {
        return Optional.ofNullable(find(key, clock.instant())).map(Known::site);
    }

    private @Nullable Known read(String key, Instant now) {
        Site site = sites.find(key).orElse(null);
        if (site == null) {
            return null;
        }
        PurgeTargets.Hold hold = targets.hold(key).orElse(null);
        Known read = new Known(site, version(site, hold), !site.isPrivate(), Cors.of(site), hold, now);
        known.put(key, read);
        return read;
    }

    private static long version(Site site, PurgeTargets.@Nullable Hold hold) {
        return hold == null ? site.version() : site.version() + ((hold.version() + 1) << Integer.SIZE);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PurgeTargets.Changed changed) {
        known.remove(changed.site());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Sites.Changed changed) {
        known.remove(changed.key());
    }
}
