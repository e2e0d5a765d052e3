package org.heraldcms.core.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;

/**
 * What each site should hold. The stored state is folded from the change log up to some position; what came behind it
 * is folded when somebody asks, so that the answer is exact to the last commit and costs only what changed since. Nothing
 * is locked: whoever folds the same changes comes to the same state, and the one that is further on stays.
 */
@ApplicationScoped
@Transactional
public class SiteStates {

    private static final String MOVES =
            "select position, article_id, locale, digest, replaced from change where site = ?1 and position > ?2";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** The state of a site that exists, now. */
    public SiteState of(String site) {
        SiteState stored = stored(site);
        SiteState state = stored;
        for (Move move : moves(site, stored.position())) {
            state = state.after(move);
        }
        if (state.position() > stored.position()) {
            store(state);
        }
        return state;
    }

    /** The state of a site as it was when a position of the log was the newest; now, when that is not behind. */
    public SiteState at(String site, long position) {
        SiteState state = of(site);
        for (Move move : moves(site, position).reversed()) {
            state = state.before(move, position);
        }
        return state;
    }

    /** The state reckoned afresh from what is live, to prove the folded one. */
    public SiteState recomputed(String site) {
        List<?> rows = store.createNativeQuery("select p.article_id, p.locale, p.digest from publication p"
                        + " where p.site = ?1 and p.live_until is null")
                .setParameter(1, site)
                .getResultList();
        StateDigest digest = StateDigest.EMPTY;
        for (Object row : rows) {
            Object[] live = (Object[]) row;
            digest = digest.plus((UUID) live[0], new LocaleTag((String) live[1]), (String) live[2]);
        }
        return new SiteState(site, of(site).position(), rows.size(), digest);
    }

    private SiteState stored(String site) {
        List<?> rows = store.createNativeQuery("select position, count, digest from site_state where site = ?1")
                .setParameter(1, site)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new SiteState(site, number(row[0]), number(row[1]), StateDigest.ofHex((String) row[2])))
                .findFirst()
                .orElseGet(() -> SiteState.empty(site));
    }

    private List<Move> moves(String site, long after) {
        List<?> rows = store.createNativeQuery(MOVES + " order by position")
                .setParameter(1, site)
                .setParameter(2, after)
                .getResultList();
        return rows.stream().map(row -> move((Object[]) row)).toList();
    }

    private void store(SiteState state) {
        store.createNativeQuery("insert into site_state (site, position, count, digest) values (?1, ?2, ?3, ?4)"
                        + " on conflict (site) do update set position = excluded.position, count = excluded.count,"
                        + " digest = excluded.digest where site_state.position < excluded.position")
                .setParameter(1, state.site())
                .setParameter(2, state.position())
                .setParameter(3, state.count())
                .setParameter(4, state.digest().hex())
                .executeUpdate();
    }

    private static Move move(Object[] row) {
        String locale = (String) row[2];
        return new Move(
                number(row[0]),
                row[1] == null || locale == null ? null : new Move.Of((UUID) row[1], new LocaleTag(locale)),
                (String) row[3],
                (String) row[4]);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
