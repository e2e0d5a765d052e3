package org.heraldcms.core.webhook.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.Fanout;
import org.heraldcms.core.webhook.endpoint.Endpoints;
import org.jspecify.annotations.Nullable;

/** Orders replays, shows how far they are, and calls them off. */
@ApplicationScoped
@Transactional
public class Replays {

    private static final String COLUMNS = "select r.id, r.endpoint_id, r.from_position, r.to_position, r.only_failed,"
            + " r.reached, r.deliveries, (select count(*) from delivery d where d.endpoint_id = r.endpoint_id"
            + " and d.state = 'pending' and d.replay = r.id), r.state, r.created_at, r.ended_at from replay r"
            + " where r.endpoint_id = ?1";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Endpoints endpoints;

    @Inject
    private ChangeLog log;

    @Inject
    private Fanout fanout;

    @Inject
    private Steps steps;

    @Inject
    private Event<Begun> begun;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Sends again what the endpoint asked for, in order, but for what was recalled since. The first part waits to be
     * delivered when this returns, the rest soon after. What is under way at this moment is not sent twice.
     *
     * @throws HeraldException INVALID when a position is not one of the change log, ILLEGAL_TRANSITION while another
     *     replay of the endpoint is running
     */
    public Replay order(Actor actor, Endpoints.Address address, Wish wish) {
        // The fan-out first, as it goes itself: an endpoint that is locked by us would keep it waiting, and it us.
        fanout.holdBack();
        Endpoint endpoint = endpoints.lock(actor, address);
        long head = log.head();
        long from = wish.first(head, since -> before(since, head));
        long to = wish.last(head, from);
        requireNoneRunning(endpoint);
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        endpoint.rewind(from - 1);
        store.flush();
        store.createNativeQuery("insert into replay (id, endpoint_id, from_position, to_position, only_failed, reached,"
                        + " state, ordered_by, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, 'running', ?7, ?8)")
                .setParameter(1, id)
                .setParameter(2, endpoint.id())
                .setParameter(3, from)
                .setParameter(4, to)
                .setParameter(5, wish.onlyFailed())
                .setParameter(6, from - 1)
                .setParameter(7, actor.id())
                .setParameter(8, utc(now))
                .executeUpdate();
        begin(id);
        audit.record(
                actor,
                "endpoint.replay",
                endpoint.owner(),
                Map.of("endpoint", endpoint.id(), "from", from, "to", to, "onlyFailed", wish.onlyFailed()));
        return read(endpoint.id(), id);
    }

    private void requireNoneRunning(Endpoint endpoint) {
        boolean running = !store.createNativeQuery("select 1 from replay where endpoint_id = ?1 and ended_at is null")
                .setParameter(1, endpoint.id())
                .getResultList()
                .isEmpty();
        if (running) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "A replay to this endpoint is running: wait for it or call it off.");
        }
    }

    /** By position and not by time: while a clock is set back, what comes later is of an earlier instant. */
    private long before(Instant since, long head) {
        if (since.isAfter(clock.instant())) {
            throw HeraldException.invalid("/since", "This instant has not come yet.");
        }
        return ((Number) store.createNativeQuery(
                                "select coalesce((select min(position) - 1 from change where at >= ?1), ?2)")
                        .setParameter(1, utc(since))
                        .setParameter(2, head)
                        .getSingleResult())
                .longValue();
    }

    /** The replays of an endpoint behind a place, the newest first. */
    public List<Replay> page(Actor actor, Endpoints.Address address, @Nullable UUID after, int most) {
        UUID endpoint = endpoints.require(actor, address).id();
        Query query = store.createNativeQuery(COLUMNS + (after == null ? "" : " and r.id < ?2") + " order by r.id desc")
                .setParameter(1, endpoint)
                .setMaxResults(most);
        if (after != null) {
            query.setParameter(2, after);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> replay((Object[]) row)).toList();
    }

    /** One replay; NOT_FOUND when it is none of this endpoint. */
    public Replay require(Actor actor, Endpoints.Address address, UUID id) {
        return read(endpoints.require(actor, address).id(), id);
    }

    /**
     * Calls a replay off: what waits because of it is left as it was before, of many bit by bit; what is delivered stays
     * delivered.
     *
     * @throws HeraldException ILLEGAL_TRANSITION when nothing of it waits any more
     */
    public Replay cancel(Actor actor, Endpoints.Address address, UUID id) {
        UUID seen = endpoints.require(actor, address).id();
        // Whoever takes a step has the replay before the endpoint, too.
        steps.hold(id);
        Endpoint endpoint = endpoints.lock(actor, address);
        if (read(seen, id).isOver()) {
            throw new HeraldException(ErrorCode.ILLEGAL_TRANSITION, "Nothing of this replay waits any more.");
        }
        store.createNativeQuery("update replay set state = 'cancelled', ended_at = null where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        begin(id);
        audit.record(
                actor, "endpoint.replay.cancel", endpoint.owner(), Map.of("endpoint", endpoint.id(), "replay", id));
        return read(endpoint.id(), id);
    }

    private void begin(UUID replay) {
        boolean unused = steps.go(replay);
        begun.fire(new Begun());
    }

    private Replay read(UUID endpoint, UUID id) {
        List<?> rows = store.createNativeQuery(COLUMNS + " and r.id = ?2")
                .setParameter(1, endpoint)
                .setParameter(2, id)
                .getResultList();
        if (rows.isEmpty()) {
            throw HeraldException.notFound("replay");
        }
        return replay((Object[]) rows.getFirst());
    }

    private static Replay replay(Object[] row) {
        return new Replay(
                (UUID) row[0],
                (UUID) row[1],
                number(row[2]),
                number(row[3]),
                (boolean) row[4],
                number(row[5]),
                number(row[6]),
                number(row[7]),
                Replay.State.of((String) row[8]),
                InstantColumn.read(row[9]),
                row[10] == null ? null : InstantColumn.read(row[10]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
