package org.heraldcms.core.webhook.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.Fanout;
import org.heraldcms.core.webhook.Queued;
import org.heraldcms.core.webhook.endpoint.EndpointAccess;
import org.jspecify.annotations.Nullable;

/** The log of deliveries: finds them with what was tried, and sends one again by hand. */
@ApplicationScoped
@Transactional
public class Deliveries {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private DeliveryRows rows;

    @Inject
    private Sites sites;

    @Inject
    private EndpointAccess access;

    @Inject
    private Fanout fanout;

    @Inject
    private Audit audit;

    @Inject
    private Event<Queued> queued;

    @Inject
    private Clock clock;

    /** A delivery with the bytes that it brings, as text. */
    public record Whole(Tracked tracked, String body) {}

    /**
     * The deliveries of all sites that the actor may see, the newest first; of the answers the beginning.
     *
     * @param after where the page before ended; null for the first page
     * @throws HeraldException NOT_FOUND for a site that does not exist, FORBIDDEN for one that the actor may not see
     */
    public List<Tracked> page(Actor actor, DeliveryFilter filter, @Nullable UUID after, int limit) {
        DeliveryFilter.Seen visible = visible(actor, filter.site());
        Values values = new Values();
        return rows.of(filter.ids(values, visible, after, limit), values, DeliveryRows.BEGINNING);
    }

    private DeliveryFilter.Seen visible(Actor actor, @Nullable String site) {
        if (site != null) {
            actor.requireAt(Permission.READ_DELIVERIES, sites.require(site).key());
            return new DeliveryFilter.Seen(List.of(site), false);
        }
        actor.require(Permission.READ_DELIVERIES);
        List<String> all = sites.all().stream().map(Site::key).toList();
        List<String> visible = all.stream()
                .filter(key -> actor.mayAt(Permission.READ_DELIVERIES, key))
                .toList();
        return new DeliveryFilter.Seen(
                visible.size() == all.size() ? null : visible, actor.may(Permission.MANAGE_OPERATION));
    }

    /** One delivery; NOT_FOUND when there is none, FORBIDDEN when the actor may not see those of its site. */
    public Whole require(Actor actor, UUID id) {
        Values values = new Values();
        Tracked tracked = rows.of(values.add(id), values, DeliveryRows.WHOLE).stream()
                .findFirst()
                .orElseThrow(() -> HeraldException.notFound("delivery"));
        access.requireRead(actor, tracked.site());
        return new Whole(tracked, new String(rows.body(id), StandardCharsets.UTF_8));
    }

    /**
     * Sends a delivery once more, now, whatever came of it before; it stands in line by its position.
     *
     * @throws HeraldException ILLEGAL_TRANSITION when what it says was recalled since
     */
    public Whole again(Actor actor, UUID id) {
        access.requireManage(actor, require(actor, id).tracked().site());
        // A recall becomes deliveries before or behind this, never beside it: it would not see what it supersedes.
        fanout.holdBack();
        Delivery delivery = store.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null) {
            throw HeraldException.notFound("delivery");
        }
        requireNotRecalled(delivery);
        delivery.again(clock.instant());
        store.flush();
        keep(id);
        Whole whole = require(actor, id);
        audit.record(actor, "delivery.again", whole.tracked().owner(), Map.of("delivery", id));
        queued.fire(new Queued());
        return whole;
    }

    /** What a person sends is not taken back when the replay is called off because of which it had waited before. */
    private void keep(UUID id) {
        int unused = store.createNativeQuery("update delivery set replay = null, was = null where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
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
