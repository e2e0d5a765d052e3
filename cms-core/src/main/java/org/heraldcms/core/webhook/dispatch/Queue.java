package org.heraldcms.core.webhook.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.call.Outcome;
import org.heraldcms.core.webhook.health.HealthBook;

/**
 * The deliveries that wait, as the dispatchers of all nodes share them. An endpoint is claimed by one life of one
 * process at a time, for a short lease that it prolongs while it drains: what a killed process had claimed is free
 * again before its successor has started. Only the first in line of an endpoint are ever handed out. The line is in
 * order of position, except that recalls stand before everything else: only they overtake, and they are due at once even
 * where the endpoint is left alone after a failure. An endpoint that asked for no order has no line: whatever is due may
 * go, a recall first.
 */
@ApplicationScoped
@Transactional
class Queue {

    private static final Duration LEASE = Duration.ofSeconds(5);

    /** How many of a line are read when it is claimed; its drain says how many it wants then. */
    static final int FIRST_AHEAD = 32;

    /** How many bytes are read ahead at most, the first message apart. */
    private static final int AHEAD_BYTES = 256 * 1024;

    private static final String PENDING =
            "d.id, d.webhook_id, d.position, d.ping, d.full_body, d.trial, d.next_attempt_at, d.urgent,"
                    + " d.attempts from delivery d where d.endpoint_id = e.id and d.state = 'pending'"
                    + " and d.id <> all(cast(%3$s as uuid[])) and ";

    private static final String DUE_NOW = "not e.ordered and d.next_attempt_at <= %2$s and ";

    /** What is next at an endpoint: the beginning of its line; where there is none a recall, a ping, what else is due. */
    private static final String NEXT = " cross join lateral ((select 0 as part, " + PENDING
            + "e.ordered order by d.urgent desc, d.position nulls first, d.id limit %1$s) union all (select 1, "
            + PENDING + DUE_NOW + "d.urgent limit %1$s) union all (select 2, "
            + PENDING + DUE_NOW + "not d.urgent and d.position is null limit %1$s) union all (select 3, "
            + PENDING + DUE_NOW + "not d.urgent and d.position is not null order by d.next_attempt_at limit %1$s)"
            + " order by 1 limit %1$s) first ";

    private static final String CLAIM =
            "update endpoint set claimed_by = ?4, claimed_until = ?2, served_at = ?1 where id in (select e.id from endpoint e"
                    + NEXT.formatted("1", "?1", "'{}'")
                    + "where e.enabled and (e.claimed_until is null or e.claimed_until < ?1)"
                    + " and (e.paced_until is null or e.paced_until <= ?1) and first.next_attempt_at <= ?1"
                    + "%s order by first.urgent desc, e.served_at nulls first limit ?3 for no key update of e skip locked)"
                    + " returning id";

    /** Passes over an endpoint that somebody is changing: its turn comes with the next renewal. */
    private static final String RENEW = "update endpoint set claimed_until = ?1 where id in (select id from endpoint"
            + " where id = any(cast(?2 as uuid[])) and claimed_by = ?3 for no key update skip locked)";

    /** Passes over one that somebody is changing, so that nobody else waits for them. */
    private static final String RELEASE = "update endpoint e set claimed_by = null, claimed_until = null,"
            + " paced_until = r.paced from json_to_recordset(cast(?1 as json)) as r(id uuid, paced timestamptz)"
            + " where e.id = r.id and e.id in (select o.id from endpoint o where o.claimed_by = ?2"
            + " and o.id = any(cast(?3 as uuid[])) for no key update skip locked)"
            + " returning e.id";

    private static final String DUE = "select e.id as endpoint, e.version, first.id, e.url, first.webhook_id,"
            + " coalesce(first.ping, b.body, c.body), first.urgent, first.attempts, first.trial, e.ordered,"
            + " e.rate_per_second, first.next_attempt_at from unnest(cast(?1 as uuid[]), cast(?5 as integer[]))"
            + " as w(id, most) join endpoint e on e.id = w.id"
            + NEXT.formatted("w.most", "?2", "?4")
            + "left join change c on c.position = first.position"
            + " left join full_body b on first.full_body and b.position = first.position"
            + " where e.claimed_by = ?3 and e.enabled"
            + " order by e.id, first.part, first.urgent desc, case when e.ordered then first.position end nulls first,"
            + " first.next_attempt_at, first.id";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private TryLog tries;

    @Inject
    private HealthBook health;

    @Inject
    private Clock clock;

    private final UUID life = UUID.randomUUID();

    /** What was passed over when it was to be given up: as soon as they have done, and not when the lease is over. */
    private final Map<UUID, Unreleased> unreleased = new ConcurrentHashMap<>();

    private record Unreleased(Report report, Instant until) {}

    /**
     * Claims endpoints where something is due that may go on this lane, those first that had no turn for longest, and
     * gives what is next at each.
     */
    List<Turn> claim(Lane lane, int most) {
        Instant now = clock.instant();
        unreleased.values().removeIf(one -> one.until().isBefore(now));
        release(unreleased.values().stream().map(Unreleased::report).toList());
        List<?> ids = store.createNativeQuery(CLAIM.formatted(lane.condition()))
                .setParameter(1, utc(now))
                .setParameter(2, utc(now.plus(LEASE)))
                .setParameter(3, most)
                .setParameter(4, life)
                .getResultList();
        unreleased.keySet().removeAll(ids);
        return List.copyOf(
                due(ids, Collections.nCopies(ids.size(), FIRST_AHEAD), Set.of()).values());
    }

    /** Prolongs claims of this process, as far as they are still its own. */
    void renew(Collection<UUID> claimed) {
        store.createNativeQuery(RENEW)
                .setParameter(1, utc(clock.instant().plus(LEASE)))
                .setParameter(2, array(claimed))
                .setParameter(3, life)
                .executeUpdate();
    }

    /**
     * Records what became of tries and goes on to what is next, for many endpoints at once. A claim is given up where
     * the report says so, and where nothing is due or under way.
     *
     * @return what is next at the endpoints that go on, as far as anything is and the claim has not passed to another
     *     process
     */
    Map<UUID, Turn> record(List<Report> reports) {
        tries.write(reports.stream().flatMap(report -> report.tries().stream()).toList());
        keepHealth(reports);
        List<Report> going = reports.stream().filter(Report::goesOn).toList();
        Set<UUID> busy =
                reports.stream().flatMap(report -> report.busy().stream()).collect(Collectors.toSet());
        Map<UUID, Turn> next = due(
                going.stream().map(Report::endpoint).toList(),
                going.stream().map(Report::wants).toList(),
                busy);
        release(reports.stream()
                .filter(report ->
                        !next.containsKey(report.endpoint()) && report.busy().isEmpty())
                .toList());
        return next;
    }

    /** What failed first, for one success ends a series of failures. */
    private void keepHealth(List<Report> reports) {
        Set<UUID> taken = new HashSet<>();
        for (Report report : reports) {
            for (Report.Tried tried : report.tries()) {
                Outcome outcome = tried.made().outcome();
                if (outcome.isTaken()) {
                    taken.add(report.endpoint());
                } else {
                    failed(tried.of().message().delivery(), outcome);
                }
            }
        }
        health.succeeded(taken);
        store.flush();
    }

    /** Does nothing when the endpoint was removed meanwhile. */
    private void failed(UUID id, Outcome outcome) {
        Delivery delivery = store.find(Delivery.class, id);
        if (delivery != null) {
            health.failed(delivery.failure(outcome));
        }
    }

    /** Gives claims up; those that are passed over are given up with the next claim, as long as their lease runs. */
    private void release(List<Report> reports) {
        if (reports.isEmpty()) {
            return;
        }
        List<?> released = store.createNativeQuery(RELEASE)
                .setParameter(1, TryLog.claims(reports))
                .setParameter(2, life)
                .setParameter(3, array(reports.stream().map(Report::endpoint).toList()))
                .getResultList();
        Instant until = clock.instant().plus(LEASE);
        for (Report report : reports) {
            if (released.contains(report.endpoint())) {
                unreleased.remove(report.endpoint());
            } else {
                unreleased.putIfAbsent(report.endpoint(), new Unreleased(report, until));
            }
        }
    }

    /** What is next at claimed endpoints, as far as it is due and the claim has not passed to another process. */
    private Map<UUID, Turn> due(List<?> endpoints, List<Integer> wants, Set<UUID> busy) {
        if (endpoints.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        List<?> rows = store.createNativeQuery(DUE)
                .setParameter(1, array(endpoints))
                .setParameter(2, utc(now))
                .setParameter(3, life)
                .setParameter(4, array(busy))
                .setParameter(5, array(wants))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(row -> (UUID) row[0], LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(line -> turn(line, now))
                .filter(turn -> !turn.next().isEmpty())
                .collect(Collectors.toMap(Turn::endpoint, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The beginning of a line, up to the first that is not due yet, or that is too much to be read ahead. */
    private static Turn turn(List<Object[]> line, Instant now) {
        Object[] head = line.getFirst();
        List<Waiting> next = new ArrayList<>();
        int bytes = 0;
        for (Object[] row : line) {
            Waiting waiting = waiting(row);
            bytes += waiting.message().body().length;
            if (InstantColumn.read(row[11]).isAfter(now) || (bytes > AHEAD_BYTES && !next.isEmpty())) {
                break;
            }
            next.add(waiting);
        }
        Number rate = (Number) head[10];
        return new Turn((UUID) head[0], (boolean) head[9], rate == null ? null : rate.intValue(), List.copyOf(next));
    }

    private static Waiting waiting(Object[] row) {
        Message message = new Message(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (byte[]) row[5],
                (boolean) row[6]);
        return new Waiting(message, ((Number) row[7]).intValue(), (boolean) row[8]);
    }

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
