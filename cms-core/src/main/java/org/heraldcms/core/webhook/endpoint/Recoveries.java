package org.heraldcms.core.webhook.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.Fanout;
import org.heraldcms.core.webhook.Queued;
import org.heraldcms.core.webhook.health.HealthBook;
import org.heraldcms.core.webhook.operation.EventType;
import org.heraldcms.core.webhook.operation.Operations;
import org.jspecify.annotations.Nullable;

/** Brings an endpoint back that was failing or disabled, with everything that it missed meanwhile. */
@ApplicationScoped
@Transactional
public class Recoveries {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private EndpointAccess access;

    @Inject
    private Fanout fanout;

    @Inject
    private HealthBook health;

    @Inject
    private Operations operations;

    @Inject
    private Audit audit;

    @Inject
    private Event<Queued> queued;

    @Inject
    private Clock clock;

    /**
     * Enables an endpoint and sends it, in order and at once, all that it wants from where its failures began: what
     * waits as well as what was given up. What was recalled meanwhile is left out.
     *
     * @return how many deliveries wait by now
     */
    public long recover(Actor actor, Endpoints.Address address) {
        // Before the endpoint: a fan-out that writes for it must not wait for us while we wait for it.
        fanout.holdBack();
        Endpoint endpoint = access.lock(actor, address);
        boolean wasDisabled = !endpoint.isEnabled();
        Long after = bringBack(endpoint);
        audit.record(
                actor,
                "endpoint.recover",
                endpoint.owner(),
                after == null ? Map.of("endpoint", endpoint.id()) : Map.of("endpoint", endpoint.id(), "after", after));
        if (wasDisabled || after != null) {
            operations.tell(EventType.ENDPOINT_RECOVERED, endpoint, Map.of("enabled", true));
        }
        return waiting(endpoint.id());
    }

    /**
     * Enables an endpoint that the caller has locked, behind the fan-out, and has all that it missed wait to be sent at
     * once. What was given up is part of that also where it took something later, which ended its series of failures.
     *
     * @return behind which position nothing was taken; null when no change failed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Nullable
    Long bringBack(Endpoint endpoint) {
        endpoint.enable();
        hold(endpoint.id());
        Long after = health.forgive(endpoint);
        store.flush();
        int givenUp = fanout.replay(new Fanout.Again(endpoint.id(), null, 0, Long.MAX_VALUE, true));
        if (after != null) {
            int missed = fanout.replay(new Fanout.Again(endpoint.id(), null, after, Long.MAX_VALUE, false));
        }
        hurry(endpoint.id());
        queued.fire(new Queued());
        return after;
    }

    /** Whoever records a try has its delivery before the series of failures, too, and deliveries in this order. */
    private void hold(UUID endpoint) {
        List<?> unused = store.createNativeQuery("select 1 from delivery where endpoint_id = ?1 and state = 'pending'"
                        + " order by id for no key update")
                .setParameter(1, endpoint)
                .getResultList();
    }

    /** Whoever mended the endpoint does not want to wait a day for the next try. */
    private void hurry(UUID endpoint) {
        int unused = store.createNativeQuery("update delivery set next_attempt_at = ?2, attempts = 0"
                        + " where endpoint_id = ?1 and state = 'pending'")
                .setParameter(1, endpoint)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private long waiting(UUID endpoint) {
        return ((Number) store.createNativeQuery(
                                "select count(*) from delivery where endpoint_id = ?1 and state = 'pending'")
                        .setParameter(1, endpoint)
                        .getSingleResult())
                .longValue();
    }
}
