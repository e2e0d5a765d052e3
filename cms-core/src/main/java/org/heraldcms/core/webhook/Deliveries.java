package org.heraldcms.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/** Lists deliveries with what was tried, and sends one again by hand. */
@ApplicationScoped
@Transactional
public class Deliveries {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Sites sites;

    @Inject
    private EndpointAccess access;

    @Inject
    private Audit audit;

    @Inject
    private Event<Queued> queued;

    @Inject
    private Clock clock;

    /** Which deliveries to list; null narrows nothing. */
    public record Filter(@Nullable String site, @Nullable UUID endpoint, Delivery.@Nullable State state) {}

    /** A place in the list: behind the delivery created then, with that id. */
    public record Place(Instant createdAt, UUID id) {}

    /** A delivery with the endpoint it is for and the tries made, the first one first. */
    public record Tracked(Delivery delivery, Endpoint endpoint, List<Attempt> tries) {}

    /**
     * The deliveries of all sites that the actor may see, the newest first.
     *
     * @param after where the page before ended; null for the first page
     * @throws HeraldException NOT_FOUND for a site that does not exist, FORBIDDEN for one that the actor may not see
     */
    public List<Tracked> page(Actor actor, Filter filter, @Nullable Place after, int limit) {
        List<String> visible = visible(actor, filter.site());
        if (visible.isEmpty()) {
            return List.of();
        }
        TypedQuery<Object[]> query = store.createQuery(
                        "select d, e from Delivery d, Endpoint e where e.id = d.endpointId and e.site in :sites"
                                + (filter.endpoint() == null ? "" : " and e.id = :endpoint")
                                + (filter.state() == null ? "" : " and d.state = :state")
                                + (after == null
                                        ? ""
                                        : " and (d.createdAt < :at or (d.createdAt = :at and d.id < :id))")
                                + " order by d.createdAt desc, d.id desc",
                        Object[].class)
                .setParameter("sites", visible)
                .setMaxResults(limit);
        if (filter.endpoint() != null) {
            query.setParameter("endpoint", filter.endpoint());
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state().label());
        }
        if (after != null) {
            query.setParameter("at", after.createdAt()).setParameter("id", after.id());
        }
        return tracked(query.getResultList());
    }

    private List<String> visible(Actor actor, @Nullable String site) {
        if (site != null) {
            actor.requireAt(Permission.READ_DELIVERIES, sites.require(site).key());
            return List.of(site);
        }
        actor.require(Permission.READ_DELIVERIES);
        return sites.all().stream()
                .map(Site::key)
                .filter(key -> actor.mayAt(Permission.READ_DELIVERIES, key))
                .toList();
    }

    private List<Tracked> tracked(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> ((Delivery) row[0]).id()).toList();
        Map<UUID, List<Attempt>> tries = store
                .createQuery("select a from Attempt a where a.deliveryId in :ids order by a.at", Attempt.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Attempt::deliveryId));
        return rows.stream()
                .map(row -> {
                    Delivery delivery = (Delivery) row[0];
                    return new Tracked(delivery, (Endpoint) row[1], tries.getOrDefault(delivery.id(), List.of()));
                })
                .toList();
    }

    /** One delivery; NOT_FOUND when there is none, FORBIDDEN when the actor may not see those of its site. */
    public Tracked require(Actor actor, UUID id) {
        Delivery delivery = store.find(Delivery.class, id);
        if (delivery == null) {
            throw HeraldException.notFound("delivery");
        }
        Endpoint endpoint = store.find(Endpoint.class, delivery.endpointId());
        access.requireRead(actor, endpoint.site());
        return tracked(List.<Object[]>of(new Object[] {delivery, endpoint})).getFirst();
    }

    /**
     * Sends a delivery once more, now, whatever came of it before; it stands in line by its position.
     *
     * @throws HeraldException ILLEGAL_TRANSITION when what it says was recalled since
     */
    public Tracked again(Actor actor, UUID id) {
        Tracked tracked = require(actor, id);
        access.requireManage(actor, tracked.endpoint().site());
        store.lock(tracked.delivery(), LockModeType.PESSIMISTIC_WRITE);
        requireNotRecalled(tracked.delivery());
        tracked.delivery().again(clock.instant());
        store.flush();
        audit.record(actor, "delivery.again", tracked.endpoint().owner(), Map.of("delivery", id));
        queued.fire(new Queued());
        return tracked;
    }

    private void requireNotRecalled(Delivery delivery) {
        boolean recalled = delivery.position() != null
                && !store.createNativeQuery("select 1 from change c where c.position = ?1 and " + Fanout.RECALLED_SINCE)
                        .setParameter(1, delivery.position())
                        .getResultList()
                        .isEmpty();
        if (recalled) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "What it says was recalled since, and is not sent any more.");
        }
    }
}
