package org.heraldcms.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.webhook.health.HealthBook;

/**
 * The deliveries that wait, as the dispatchers of all nodes share them. An endpoint is claimed by one life of one
 * process at a time, for a short lease that it prolongs while it drains: what a killed process had claimed is free
 * again before its successor has started. Only the first in line of an endpoint is ever handed out. The line is in order
 * of position, except that recalls stand before everything else: only they overtake, and they are due at once even where
 * the endpoint is left alone after a failure.
 */
@ApplicationScoped
@Transactional
class Queue {

    private static final Duration LEASE = Duration.ofSeconds(5);

    /** Whether the endpoint failed at what it was sent last: the recall itself, or what waits first behind it. */
    private static final String TROUBLED = "(d.attempts > 0 or coalesce((select o.attempts > 0 from delivery o"
            + " where o.endpoint_id = e.id and o.state = 'pending' and not o.urgent"
            + " order by o.position nulls first, o.id limit 1), false))";

    private static final String FIRST_IN_LINE =
            " cross join lateral (select d.id, d.webhook_id, d.position, d.ping, d.full_body,"
                    + " d.next_attempt_at, d.urgent, d.urgent and " + TROUBLED + " as troubled from delivery d"
                    + " where d.endpoint_id = e.id and d.state = 'pending'"
                    + " order by d.urgent desc, d.position nulls first, d.id limit 1) first ";

    private static final String CLAIM =
            "update endpoint set claimed_by = ?4, claimed_until = ?2 where id in (select e.id from endpoint e"
                    + FIRST_IN_LINE
                    + "where e.enabled and (e.claimed_until is null or e.claimed_until < ?1) and first.next_attempt_at <= ?1"
                    + "%s order by first.urgent desc, first.next_attempt_at limit ?3 for no key update of e skip locked)"
                    + " returning id";

    /** Passes over an endpoint that somebody is changing: its turn comes with the next renewal. */
    private static final String RENEW = "update endpoint set claimed_until = ?1 where id in (select id from endpoint"
            + " where id = any(cast(?2 as uuid[])) and claimed_by = ?3 for no key update skip locked)";

    private static final String RELEASE =
            "update endpoint set claimed_by = null, claimed_until = null where id = ?1 and claimed_by = ?2";

    private static final String DUE = "select e.id as endpoint, e.version, first.id, e.url, first.webhook_id,"
            + " coalesce(first.ping, b.body, c.body), first.urgent,"
            + " exists (select 1 from endpoint_trouble t where t.endpoint_id = e.id) from endpoint e"
            + FIRST_IN_LINE
            + "left join change c on c.position = first.position"
            + " left join full_body b on first.full_body and b.position = first.position"
            + " where e.id = any(cast(?1 as uuid[])) and e.claimed_by = ?3 and e.enabled and first.next_attempt_at <= ?2";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private HealthBook health;

    @Inject
    private Clock clock;

    @Inject
    private Retries retries;

    private final UUID life = UUID.randomUUID();

    /**
     * Claims endpoints whose first in line is due and may go on this lane, those that wait longest first, and gives the
     * first of each.
     */
    List<Message> claim(Lane lane, int most) {
        Instant now = clock.instant();
        List<?> ids = store.createNativeQuery(CLAIM.formatted(lane.condition()))
                .setParameter(1, utc(now))
                .setParameter(2, utc(now.plus(LEASE)))
                .setParameter(3, most)
                .setParameter(4, life)
                .getResultList();
        return ids.isEmpty() ? List.of() : due(ids);
    }

    /** Prolongs claims of this process, as far as they are still its own. */
    void renew(Collection<UUID> claimed) {
        store.createNativeQuery(RENEW)
                .setParameter(1, utc(clock.instant().plus(LEASE)))
                .setParameter(2, array(claimed))
                .setParameter(3, life)
                .executeUpdate();
    }

    /** The first in line of claimed endpoints, as far as it is due and the claim has not passed to another process. */
    private List<Message> due(Collection<?> endpoints) {
        List<?> rows = store.createNativeQuery(DUE)
                .setParameter(1, array(endpoints))
                .setParameter(2, utc(clock.instant()))
                .setParameter(3, life)
                .getResultList();
        return rows.stream().map(row -> message((Object[]) row)).toList();
    }

    private static Message message(Object[] row) {
        return new Message(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (byte[]) row[5],
                (boolean) row[6],
                (boolean) row[7]);
    }

    private static String array(Collection<?> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Gives a claim up, unless it has passed to another process. */
    void release(UUID endpoint) {
        store.createNativeQuery(RELEASE)
                .setParameter(1, endpoint)
                .setParameter(2, life)
                .executeUpdate();
    }

    /**
     * Records a try, moves its delivery on, and goes to the next in line, all at once.
     *
     * @return empty, with the claim given up, when none is due or the claim has passed to another process
     */
    Optional<Message> advance(Message sent, Attempt.Try made) {
        record(sent, made);
        store.flush();
        Optional<Message> next = due(List.of(sent.endpoint())).stream().findFirst();
        if (next.isEmpty()) {
            release(sent.endpoint());
        }
        return next;
    }

    /** Does nothing when the endpoint was removed meanwhile. */
    private void record(Message sent, Attempt.Try made) {
        Delivery delivery = store.find(Delivery.class, sent.delivery(), LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null) {
            return;
        }
        Instant now = clock.instant();
        store.persist(new Attempt(Ids.next(now), delivery.id(), made));
        delivery.tried(made.outcome(), retries, now);
        if (!made.outcome().isTaken()) {
            health.failed(delivery.failure(made.outcome()));
        } else if (sent.failing()) {
            health.succeeded(sent.endpoint());
        }
    }

    /**
     * Removes deliveries that ended before an instant, with their tries.
     *
     * @return how many; fewer than {@code most} when no more are left that nobody else is removing
     */
    int forget(Instant before, int most) {
        return store.createNativeQuery("delete from delivery where id in (select id from delivery where ended_at < ?1"
                        + " order by ended_at limit ?2 for update skip locked)")
                .setParameter(1, utc(before))
                .setParameter(2, most)
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
