package org.heraldcms.core.receipt.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.recall.Recall;
import org.heraldcms.core.publishing.recall.SiteRecall;
import org.heraldcms.core.purge.CacheKeys;
import org.jspecify.annotations.Nullable;

/** Who still shows what was recalled, and since when. */
@ApplicationScoped
@Transactional
public class Recalls {

    private static final String OPEN =
            "exists (select 1 from recall_site s where s.recall_id = r.id and s.settled_at is null)";

    /** Sites that have an endpoint which hears of recalls, or have ever given a receipt. */
    private static final String REACHABLE =
            "select s.key from site s where s.key = any (cast(?1 as text[])) and (exists"
                    + " (select 1 from endpoint e where e.site = s.key and e.enabled and (e.types = '{}'"
                    + " or 'article.recalled' = any (e.types))) or exists (select 1 from receipt p where p.site = s.key))";

    /** Networks before sites that have not been told to forget an article. */
    private static final String UNTOLD =
            "select p.site, p.key from purge p where p.again and p.key = any (cast(?1 as text[]))";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Tracking tracking;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * How a site stands.
     *
     * @param overdueSince since when it should have been settled; null when it is, or still has time
     * @param cached whether the network before the site has not been told yet, and may still show it
     */
    public record Standing(
            SiteRecall site,
            SiteRecall.State state,
            @Nullable Instant overdueSince,
            boolean cached) {}

    /** A recall with the sites concerned, by their keys. */
    public record Tracked(Recall recall, List<Standing> sites) {

        /** Whether some site is still waited for. */
        public boolean isOpen() {
            return sites.stream().anyMatch(standing -> standing.site().settledAt() == null);
        }
    }

    /** A place in the list: behind the recall of then, with that id, among the open or the settled ones. */
    public record Place(boolean open, Instant at, UUID id) {}

    /**
     * Recalls, the open ones first, then the newest.
     *
     * @param open only those that are open, or are not; null for all
     * @param after where the page before ended; null for the first page
     */
    public List<Tracked> page(Actor actor, @Nullable Boolean open, @Nullable Place after, int limit) {
        actor.require(Permission.READ);
        var query = store.createNativeQuery("select r.id from (select r.id, r.at, " + OPEN
                        + " as open from recall r) r where (cast(?1 as boolean) is null or r.open = cast(?1 as boolean))"
                        + " and (cast(?2 as boolean) is null or (r.open, r.at, r.id)"
                        + " < (cast(?2 as boolean), cast(?3 as timestamptz), cast(?4 as uuid)))"
                        + " order by r.open desc, r.at desc, r.id desc")
                .setParameter(1, open == null ? null : open.toString())
                .setParameter(2, after == null ? null : Boolean.toString(after.open()))
                .setParameter(3, after == null ? null : Timestamp.from(after.at()))
                .setParameter(4, after == null ? null : after.id().toString())
                .setMaxResults(limit);
        List<UUID> ids =
                ((List<?>) query.getResultList()).stream().map(UUID.class::cast).toList();
        return tracked(ids);
    }

    /**
     * One recall.
     *
     * @throws HeraldException NOT_FOUND
     */
    public Tracked require(Actor actor, UUID id) {
        actor.require(Permission.READ);
        return tracked(List.of(existing(id).id())).getFirst();
    }

    private Recall existing(UUID id) {
        Recall recall = store.find(Recall.class, id);
        if (recall == null) {
            throw HeraldException.notFound("recall");
        }
        return recall;
    }

    /**
     * Notes by hand that it is gone from a site. Needs the right to recall, or to manage the site.
     *
     * @param note how the actor knows
     * @throws HeraldException NOT_FOUND, also for a site that is not concerned; FORBIDDEN; INVALID at {@code /note}
     */
    public Tracked confirm(Actor actor, UUID id, String site, String note) {
        Recall recall = existing(id);
        if (!actor.mayAt(Permission.MANAGE_SITE, site)) {
            actor.require(Permission.RECALL);
        }
        SiteRecall row = store.find(SiteRecall.class, new SiteRecall.Key(id, site), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw HeraldException.notFound("site of this recall");
        }
        row.note(actor.id(), note, clock.instant());
        audit.record(
                actor,
                "recall.confirm",
                recall.id().toString(),
                Map.of("site", site, "article", recall.articleId(), "note", note));
        store.flush();
        return require(actor, id);
    }

    private List<Tracked> tracked(List<UUID> ids) {
        Map<UUID, List<SiteRecall>> sites = ids.isEmpty() ? Map.of() : sites(ids);
        Set<String> reachable = reachable(sites.values().stream()
                .flatMap(List::stream)
                .map(SiteRecall::site)
                .collect(Collectors.toSet()));
        List<Recall> recalls =
                ids.stream().map(id -> store.find(Recall.class, id)).toList();
        Set<Cached> cached = cached(recalls);
        return recalls.stream()
                .map(recall -> new Tracked(
                        recall,
                        sites.getOrDefault(recall.id(), List.of()).stream()
                                .map(site -> standing(
                                        recall,
                                        site,
                                        reachable.contains(site.site()),
                                        cached.contains(
                                                new Cached(site.site(), CacheKeys.article(recall.articleId())))))
                                .toList()))
                .toList();
    }

    private Standing standing(Recall recall, SiteRecall site, boolean reachable, boolean cached) {
        Instant overdueAt = tracking.overdueAt(recall);
        boolean overdue = site.settledAt() == null && !clock.instant().isBefore(overdueAt);
        return new Standing(site, site.state(reachable), overdue ? overdueAt : null, cached);
    }

    /** A key that the network before a site still has to be told. */
    private record Cached(String site, String key) {}

    private Set<Cached> cached(List<Recall> recalls) {
        List<?> rows = store.createNativeQuery(UNTOLD)
                .setParameter(
                        1,
                        recalls.stream()
                                .map(recall -> CacheKeys.article(recall.articleId()))
                                .collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Cached((String) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    private Map<UUID, List<SiteRecall>> sites(List<UUID> ids) {
        return store
                .createQuery("select s from SiteRecall s where s.recallId in :ids order by s.site", SiteRecall.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(SiteRecall::recallId));
    }

    private Set<String> reachable(Collection<String> sites) {
        Set<String> reachable = new HashSet<>();
        store.createNativeQuery(REACHABLE)
                .setParameter(1, sites.stream().collect(Collectors.joining(",", "{", "}")))
                .getResultList()
                .forEach(site -> reachable.add((String) site));
        return reachable;
    }
}
