package org.heraldcms.core.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.publishing.reading.SiteCopy;

/**
 * What each copy of a site should hold. The stored state is folded from the change log up to some position; what came
 * behind it is folded when somebody asks, so that the answer is exact to the last commit and costs only what changed
 * since. Nothing is locked: whoever folds the same changes comes to the same state, and the one that is further on stays.
 */
@ApplicationScoped
@Transactional
public class SiteStates {

    /** Filters whose states are kept for a site; of any other it is reckoned afresh. */
    private static final int MOST_KEPT = 100;

    /** A state that nothing changed is stored anew once the log is that much further. */
    private static final int WORTH_STORING = 1_000;

    private static final String OF_COPY = " where site = ?1 and locale = ?2 and topic = ?3 and type = ?4";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Moves moves;

    @Inject
    private LiveEditions live;

    @Inject
    private ChangeLog log;

    @Inject
    private Clock clock;

    /** The state of all of a site that exists, now. */
    public SiteState of(String site) {
        return of(SiteCopy.whole(site));
    }

    /** The state of a copy of a site that exists, now. */
    public SiteState of(SiteCopy copy) {
        Optional<SiteState> stored = stored(copy);
        if (stored.isEmpty() && !copy.filter().isNone()) {
            SiteState state = recomputed(copy);
            keep(copy, state);
            return state;
        }
        SiteState from = stored.orElseGet(() -> SiteState.empty(copy.site()));
        SiteState state = folded(copy, from);
        if (state.count() != from.count()
                || !state.digest().equals(from.digest())
                || state.position() > from.position() + (copy.filter().isNone() ? 0 : WORTH_STORING)) {
            store(copy, state);
        }
        return state;
    }

    /** The state of a copy as it was when a position of the log was the newest; now, when that is not behind. */
    public SiteState at(SiteCopy copy, long position) {
        SiteState state = of(copy);
        long seen = position;
        List<Move> batch;
        do {
            batch = moves.after(copy, seen);
            for (Move move : batch) {
                if (move.position() <= state.position()) {
                    state = state.before(move, state.position());
                }
                seen = move.position();
            }
        } while (batch.size() == Moves.BATCH);
        return state.at(Math.min(position, state.position()));
    }

    /** The state reckoned afresh from what is live. */
    private SiteState recomputed(SiteCopy copy) {
        Sum sum = new Sum();
        long head = live.each(copy, sum::add);
        return new SiteState(copy.site(), head, sum.count, sum.digest);
    }

    private static final class Sum {
        private StateDigest digest = StateDigest.EMPTY;
        private long count;

        void add(LiveEditions.One one) {
            digest = digest.plus(one.articleId(), one.locale(), one.digest());
            count++;
        }
    }

    /** Asks for the head first: all up to it is visible to the statements behind it. */
    private SiteState folded(SiteCopy copy, SiteState from) {
        long head = copy.filter().isNone() ? from.position() : log.head();
        SiteState state = from;
        List<Move> batch;
        do {
            batch = moves.after(copy, state.position());
            for (Move move : batch) {
                state = state.after(move);
            }
        } while (batch.size() == Moves.BATCH);
        return state.at(Math.max(head, state.position()));
    }

    private Optional<SiteState> stored(SiteCopy copy) {
        List<?> rows = bound(copy, "select position, count, digest from site_state" + OF_COPY)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new SiteState(copy.site(), number(row[0]), number(row[1]), StateDigest.ofHex((String) row[2])))
                .findFirst();
    }

    /** Keeps the state of a filter that somebody asked for, of as many as are worth it; the oldest gives way. */
    private void keep(SiteCopy copy, SiteState state) {
        if (state.count() == 0) {
            return;
        }
        int unused = store.createNativeQuery(
                        "delete from site_state s using (select locale, topic, type from site_state"
                                + " where site = ?1 and (locale, topic, type) <> ('', '', '')"
                                + " order by used_at desc offset ?2) old"
                                + " where s.site = ?1 and (s.locale, s.topic, s.type) = (old.locale, old.topic, old.type)")
                .setParameter(1, copy.site())
                .setParameter(2, MOST_KEPT - 1)
                .executeUpdate();
        store(copy, state);
    }

    private void store(SiteCopy copy, SiteState state) {
        int unused = bound(
                        copy,
                        "insert into site_state (site, locale, topic, type, position, count, digest, used_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                                + " on conflict (site, locale, topic, type) do update set position = excluded.position,"
                                + " count = excluded.count, digest = excluded.digest, used_at = excluded.used_at"
                                + " where site_state.position < excluded.position")
                .setParameter(5, state.position())
                .setParameter(6, state.count())
                .setParameter(7, state.digest().hex())
                .setParameter(8, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private Query bound(SiteCopy copy, String sql) {
        List<String> filter = copy.filter().columns();
        return store.createNativeQuery(sql)
                .setParameter(1, copy.site())
                .setParameter(2, filter.get(0))
                .setParameter(3, filter.get(1))
                .setParameter(4, filter.get(2));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
