package org.heraldcms.core.webhook.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.webhook.Fanout;

/**
 * Goes through running replays in steps of five hundred changes, each a transaction and one statement of its own: the
 * memory that a replay takes does not depend on its length, and no fan-out waits longer than for one step.
 */
@ApplicationScoped
@Transactional
class Steps {

    private static final int STEP = 500;

    private static final String RUNNING = "select r.id from replay r where r.ended_at is null order by r.id limit 1"
            + " for no key update skip locked";

    /** As it was before: those that had been delivered or given up are so again, the others were never there. */
    private static final String TAKE_BACK = "with mine as (select d.id, d.was from delivery d where d.endpoint_id ="
            + " (select r.endpoint_id from replay r where r.id = ?1) and d.state = 'pending' and d.replay = ?1 limit ?2"
            + " for update skip locked), back as (update delivery d set state = s.was, next_attempt_at = null,"
            + " ended_at = ?3 from mine s where d.id = s.id and s.was is not null),"
            + " gone as (delete from delivery d using mine s where d.id = s.id and s.was is null)"
            + " select count(*) from mine";

    private static final String NEXT = "select r.endpoint_id, r.reached, r.to_position, r.only_failed, (select"
            + " max(p.position) from (select c.position from change c where c.site = e.site and c.position > r.reached"
            + " and c.position <= r.to_position order by c.position limit ?2) p), (select count(*) from (select 1 from"
            + " change c where c.site = e.site and c.position > r.reached and c.position <= r.to_position limit ?2) n)"
            + " from replay r join endpoint e on e.id = r.endpoint_id where r.id = ?1";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Fanout fanout;

    @Inject
    private Clock clock;

    /** Takes the next step of the oldest replay that no other node is at; false when there is none. */
    boolean next() {
        List<?> running = store.createNativeQuery(RUNNING).getResultList();
        return !running.isEmpty() && go((UUID) running.getFirst());
    }

    /** Takes the next step of a replay, which nobody else is at. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean go(UUID replay) {
        boolean cancelled = store.createNativeQuery("select state from replay where id = ?1")
                .setParameter(1, replay)
                .getSingleResult()
                .equals("cancelled");
        return cancelled ? takeBack(replay) : goOn(replay);
    }

    private boolean takeBack(UUID replay) {
        long count = number(store.createNativeQuery(TAKE_BACK)
                .setParameter(1, replay)
                .setParameter(2, STEP)
                .setParameter(3, now())
                .getSingleResult());
        if (count == 0) {
            store.createNativeQuery("update replay set ended_at = ?2 where id = ?1")
                    .setParameter(1, replay)
                    .setParameter(2, now())
                    .executeUpdate();
        }
        return true;
    }

    private boolean goOn(UUID replay) {
        Object[] row = (Object[]) store.createNativeQuery(NEXT)
                .setParameter(1, replay)
                .setParameter(2, STEP)
                .getSingleResult();
        long to = number(row[2]);
        boolean last = number(row[5]) < STEP;
        long until = last ? to : number(row[4]);
        int count = fanout.replay(new Fanout.Again((UUID) row[0], replay, number(row[1]), until, (boolean) row[3]));
        store.createNativeQuery("update replay set reached = ?2, deliveries = deliveries + ?3, state = ?4,"
                        + " ended_at = cast(?5 as timestamptz) where id = ?1")
                .setParameter(1, replay)
                .setParameter(2, until)
                .setParameter(3, count)
                .setParameter(4, last ? "done" : "running")
                .setParameter(5, last ? now() : null)
                .executeUpdate();
        return true;
    }

    /** Waits for the step that somebody is at, and keeps everybody from the next. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(UUID replay) {
        List<?> unused = store.createNativeQuery("select 1 from replay where id = ?1 for no key update")
                .setParameter(1, replay)
                .getResultList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
