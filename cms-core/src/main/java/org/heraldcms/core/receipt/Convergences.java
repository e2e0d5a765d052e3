package org.heraldcms.core.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.publishing.reading.SiteCopy;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/**
 * Whether sites hold what they should. A copy that was silent for as long as a cursor of the sync is good counts no more,
 * when the site has given receipts for another one since: it will have been given up.
 */
@ApplicationScoped
@Transactional
public class Convergences {

    /** More changes than that are as bad as that many, and would take longer to count. */
    private static final int MOST_COUNTED = 10_000;

    /** Whether a copy {@code k} of a site counts, as heard of since {@code ?1}. */
    public static final String COUNTS =
            "(k.heard_at > ?1 or k.heard_at = (select max(o.heard_at) from site_copy o where o.site = k.site))";

    private static final String COPIES = "select k.site, k.locale, k.topic, k.type, k.position, k.in_step, k.heard_at,"
            + " k.diverged_at from site_copy k where (cast(?2 as text) is null or k.site = cast(?2 as text))"
            + " and " + COUNTS
            + " order by k.site, k.locale, k.topic, k.type";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Moves moves;

    @Inject
    private CopyBook book;

    @Inject
    private Sites sites;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "herald.sync.cursor.days", defaultValue = "90")
    private int cursorDays;

    /** How a site stands. */
    public Convergence of(Actor actor, String site) {
        actor.require(Permission.READ);
        return new Convergence(sites.require(site).key(), copies(site).getOrDefault(site, List.of()));
    }

    /** How all sites stand. */
    public List<Convergence> all(Actor actor) {
        actor.require(Permission.READ);
        return all();
    }

    /** As {@link #all(Actor)}, for what nobody signed in asks for: metrics. */
    public List<Convergence> all() {
        Map<String, List<Convergence.Copy>> copies = copies(null);
        return sites.all().stream()
                .map(Site::key)
                .map(site -> new Convergence(site, copies.getOrDefault(site, List.of())))
                .toList();
    }

    /** Since when a copy has to have been heard of to count whatever its site says of others. */
    public Instant heardSince() {
        return clock.instant().minus(Duration.ofDays(cursorDays));
    }

    /**
     * Forgets a copy that a site does not keep any more; its receipts stay.
     *
     * @throws HeraldException NOT_FOUND, FORBIDDEN
     */
    public void forget(Actor actor, SiteCopy copy) {
        actor.requireAt(Permission.MANAGE_SITE, sites.require(copy.site()).key());
        if (!book.forget(copy)) {
            throw HeraldException.notFound("copy");
        }
        List<String> filter = copy.filter().columns();
        audit.record(
                actor,
                "copy.forget",
                copy.site(),
                Map.of("locale", filter.get(0), "topic", filter.get(1), "type", filter.get(2)));
    }

    private Map<String, List<Convergence.Copy>> copies(@Nullable String site) {
        Map<String, List<Convergence.Copy>> copies = new LinkedHashMap<>();
        for (Object one : store.createNativeQuery(COPIES)
                .setParameter(1, Timestamp.from(heardSince()))
                .setParameter(2, site)
                .getResultList()) {
            Object[] row = (Object[]) one;
            copies.computeIfAbsent((String) row[0], none -> new ArrayList<>()).add(copy(row));
        }
        return copies;
    }

    private Convergence.Copy copy(Object[] row) {
        SyncFilter filter = SyncFilter.ofColumns((String) row[1], (String) row[2], (String) row[3]);
        long position = ((Number) row[4]).longValue();
        Moves.Behind behind = moves.behind(new SiteCopy((String) row[0], filter), position, MOST_COUNTED);
        boolean inStep = (boolean) row[5];
        Instant divergedAt = row[7] == null ? null : InstantColumn.read(row[7]);
        return new Convergence.Copy(
                filter,
                state(inStep, behind),
                position,
                behind.count(),
                inStep ? behind.since() : divergedAt,
                InstantColumn.read(row[6]));
    }

    private static Convergence.State state(boolean inStep, Moves.Behind behind) {
        if (!inStep) {
            return Convergence.State.DIVERGED;
        }
        return behind.count() > 0 ? Convergence.State.BEHIND : Convergence.State.IN_STEP;
    }
}
