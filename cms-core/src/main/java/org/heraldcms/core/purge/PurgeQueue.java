package org.heraldcms.core.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.heraldcms.core.changelog.Bulk;
import org.jspecify.annotations.Nullable;

/** What content delivery networks are still to be told, as all nodes share it: each site's by one call at a time. */
@ApplicationScoped
@Transactional
class PurgeQueue {

    /** Longer than a call can take; a node that died in between is waited for no longer. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    /** After that long, no answer from before a change can still be on its way, and every node has taken it in. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** Beyond so many calls, one that names the whole site tells it sooner. */
    private static final int MOST_CALLS = 5;

    /** What waits for its first telling goes on waiting since then. */
    private static final String WISH = "insert into purge (site, key, urgent, wish, due_at)"
            + " values (?, ?, ?, nextval('purge_wish'), ?) on conflict (site, key) do update set"
            + " urgent = purge.urgent or excluded.urgent, wish = excluded.wish, due_at = case when purge.again"
            + " then purge.due_at else excluded.due_at end, again = true";

    private static final String CLAIM_NEXT = "update purge_target set claimed_until = ?2 where site in (select t.site"
            + " from purge_target t where (t.claimed_until is null or t.claimed_until < ?1)"
            + " and (t.next_at is null or t.next_at <= ?1)"
            + " and exists (select 1 from purge p where p.site = t.site and p.due_at <= ?1)"
            + " order by exists (select 1 from purge p where p.site = t.site and p.urgent) desc, t.site"
            + " limit ?3 for no key update of t skip locked) returning site";

    private static final String TOLD = "update purge_target set claimed_until = null, next_at = null, attempts = 0,"
            + " failed_at = null, failure = null, purged_at = ?2 where site = ?1";

    private static final String FAILED = "update purge_target set claimed_until = null, attempts = attempts + 1,"
            + " failed_at = ?2, failure = ?3, next_at = ?4 where site = ?1";

    /** Said twice is enough; the second is not urgent, since nothing but what was on its way is left. */
    private static final String ONCE_MORE =
            "update purge set again = false, urgent = false, due_at = ? where site = ? and again and ";

    private static final String FORGET = "delete from purge where site = ? and not again and ";
    private static final String THIS = "key = ? and wish = ?";
    private static final String ALL = "wish <= ?";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Event<Due> due;

    @Inject
    private Clock clock;

    /** Wants keys to be forgotten, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void want(String site, Collection<String> keys, boolean urgent) {
        OffsetDateTime now = utc(clock.instant());
        Bulk.run(
                store,
                WISH,
                keys.stream()
                        .sorted()
                        .map(key -> new @Nullable Object[] {site, key, urgent, now})
                        .toList());
        due.fire(new Due());
    }

    /** Claims sites whose network is to be told something now. */
    List<String> claim(int most) {
        Instant now = clock.instant();
        List<?> sites = store.createNativeQuery(CLAIM_NEXT)
                .setParameter(1, utc(now))
                .setParameter(2, utc(now.plus(CLAIM)))
                .setParameter(3, most)
                .getResultList();
        return sites.stream().map(String.class::cast).toList();
    }

    /** What to tell the network of a site that was claimed; empty when there is nothing left. */
    Optional<Batch> next(String site) {
        PurgeTarget target = store.find(PurgeTarget.class, site);
        if (target == null) {
            return Optional.empty();
        }
        int most = target.kind().keysOfACall();
        List<?> rows = store.createNativeQuery("select key, wish, urgent from purge where site = ?1 and due_at <= ?2"
                        + " order by urgent desc, wish limit ?3")
                .setParameter(1, site)
                .setParameter(2, utc(clock.instant()))
                .setParameter(3, MOST_CALLS * most + 1)
                .getResultList();
        if (rows.isEmpty()) {
            release(site);
            return Optional.empty();
        }
        Batch all = batch(target, rows);
        return Optional.of(
                rows.size() > MOST_CALLS * most
                        ? all.ofAll()
                        : batch(target, rows.subList(0, Math.min(most, rows.size()))));
    }

    private Batch batch(PurgeTarget target, List<?> rows) {
        List<Batch.Wish> wishes = new ArrayList<>();
        boolean urgent = false;
        for (Object row : rows) {
            Object[] wish = (Object[]) row;
            wishes.add(new Batch.Wish((String) wish[0], ((Number) wish[1]).longValue()));
            urgent |= (boolean) wish[2];
        }
        long through = ((Number) store.createNativeQuery("select max(wish) from purge where site = ?1")
                        .setParameter(1, target.site())
                        .getSingleResult())
                .longValue();
        return new Batch(target, wishes, through, urgent, attempts(target.site()));
    }

    private int attempts(String site) {
        return ((Number) store.createNativeQuery("select attempts from purge_target where site = ?1")
                        .setParameter(1, site)
                        .getSingleResult())
                .intValue();
    }

    private void release(String site) {
        int unused = store.createNativeQuery("update purge_target set claimed_until = null where site = ?1")
                .setParameter(1, site)
                .executeUpdate();
    }

    /** It was told: what was told for the second time is done. Whatever was wanted anew meanwhile stays. */
    void told(Batch batch) {
        String site = batch.target().site();
        Instant now = clock.instant();
        OffsetDateTime later = utc(now.plus(SETTLING));
        if (batch.isOfAll()) {
            Bulk.run(store, FORGET + ALL, List.<@Nullable Object[]>of(new Object[] {site, batch.through()}));
            Bulk.run(store, ONCE_MORE + ALL, List.<@Nullable Object[]>of(new Object[] {later, site, batch.through()}));
        } else {
            List<@Nullable Object[]> done = new ArrayList<>();
            List<@Nullable Object[]> once = new ArrayList<>();
            for (Batch.Wish wish : batch.wishes()) {
                done.add(new Object[] {site, wish.key(), wish.number()});
                once.add(new Object[] {later, site, wish.key(), wish.number()});
            }
            Bulk.run(store, FORGET + THIS, done);
            Bulk.run(store, ONCE_MORE + THIS, once);
        }
        int unused = store.createNativeQuery(TOLD)
                .setParameter(1, site)
                .setParameter(2, utc(now))
                .executeUpdate();
        due.fire(new Due());
    }

    /** It could not be told; the next try is made after a pause. */
    void failed(Batch batch, String failure, Duration pause) {
        Instant now = clock.instant();
        int unused = store.createNativeQuery(FAILED)
                .setParameter(1, batch.target().site())
                .setParameter(2, utc(now))
                .setParameter(3, failure)
                .setParameter(4, utc(now.plus(pause)))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
