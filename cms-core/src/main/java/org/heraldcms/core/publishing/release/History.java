package org.heraldcms.core.publishing.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.InstantColumn;
import org.jspecify.annotations.Nullable;

/** What happened to releases. */
@ApplicationScoped
@Transactional
public class History {

    private static final int MOST_SHOWN = 200;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    /**
     * A step in the life of a release.
     *
     * @param state what it was from then on
     * @param by who did it; for what the clock did, who had scheduled it
     * @param dueAt the instant that was set then; null otherwise
     * @param refusal why it was refused; null otherwise
     */
    public record Step(
            Instant at,
            ReleaseState state,
            UUID by,
            @Nullable Instant dueAt,
            @Nullable String refusal) {}

    /** The newest steps of a release, in order; at most 200. */
    public List<Step> of(Release release) {
        List<?> rows = store.createNativeQuery("select at, state, account_id, due_at, refusal from release_event"
                        + " where release_id = ?1 order by at desc, id desc limit ?2")
                .setParameter(1, release.id())
                .setParameter(2, MOST_SHOWN)
                .getResultList();
        return rows.stream().map(row -> step((Object[]) row)).toList().reversed();
    }

    private static Step step(Object[] row) {
        return new Step(
                InstantColumn.read(row[0]),
                ReleaseState.of((String) row[1]),
                (UUID) row[2],
                row[3] == null ? null : InstantColumn.read(row[3]),
                (String) row[4]);
    }

    /** Adds what the release has just become. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Release release, UUID by, @Nullable String refusal) {
        Instant now = clock.instant();
        Instant due = release.state() == ReleaseState.SCHEDULED ? release.dueAt() : null;
        store.flush();
        store.createNativeQuery("insert into release_event (id, release_id, state, at, account_id, due_at, refusal)"
                        + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz), ?7)")
                .setParameter(1, Ids.next(now))
                .setParameter(2, release.id())
                .setParameter(3, release.state().label())
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, by)
                .setParameter(6, due == null ? null : due.toString())
                .setParameter(7, refusal)
                .executeUpdate();
    }
}
