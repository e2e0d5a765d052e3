package org.heraldcms.core.notice.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Difference;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/** Keeps how each person wants to be told; everybody sees to their own. */
@ApplicationScoped
@Transactional
public class Preferences {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The actor's own. */
    public Preference of(Actor actor) {
        return of(actor.id());
    }

    Preference of(UUID account) {
        List<?> rows = store.createNativeQuery(
                        "select mode, hour, zone, language, version from notice_preference where account_id = ?1")
                .setParameter(1, account)
                .getResultList();
        return rows.stream().map(row -> preference((Object[]) row)).findFirst().orElse(Preference.DEFAULT);
    }

    /**
     * Changes the actor's own; what waits to be sent is sent as it is wanted now.
     *
     * @param wanted with the version that the actor has seen
     * @throws HeraldException STALE
     */
    public Preference change(Actor actor, Preference wanted) {
        Preference before = of(actor.id());
        Preference after =
                new Preference(wanted.mode(), wanted.hour(), wanted.zone(), wanted.language(), wanted.version() + 1);
        if (before.version() != wanted.version() || !keep(actor.id(), after)) {
            throw new HeraldException(ErrorCode.STALE, "These settings were changed since you read them.");
        }
        reschedule(actor.id(), after);
        audit.record(
                actor,
                "notice.settings",
                actor.id().toString(),
                new Difference(before.audited(), after.audited()).detail());
        return after;
    }

    private boolean keep(UUID account, Preference after) {
        return store.createNativeQuery("insert into notice_preference (account_id, mode, hour, zone, language, version)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (account_id) do update set"
                                + " mode = excluded.mode, hour = excluded.hour, zone = excluded.zone,"
                                + " language = excluded.language, version = excluded.version"
                                + " where notice_preference.version = excluded.version - 1")
                        .setParameter(1, account)
                        .setParameter(2, after.mode().label())
                        .setParameter(3, after.hour())
                        .setParameter(4, after.zone().getId())
                        .setParameter(5, after.language())
                        .setParameter(6, after.version())
                        .executeUpdate()
                == 1;
    }

    private void reschedule(UUID account, Preference after) {
        int unused = after.mode() == Mode.NONE
                ? store.createNativeQuery("delete from notice_mail where account_id = ?1")
                        .setParameter(1, account)
                        .executeUpdate()
                : store.createNativeQuery(
                                "update notice_mail set digest = ?2, due_at = ?3, since = ?3 where account_id = ?1")
                        .setParameter(1, account)
                        .setParameter(2, after.mode() == Mode.DAILY)
                        .setParameter(3, after.due(clock.instant()).atOffset(ZoneOffset.UTC))
                        .executeUpdate();
    }

    private static Preference preference(Object[] row) {
        return new Preference(
                Mode.of((String) row[0]),
                ((Number) row[1]).intValue(),
                ZoneId.of((String) row[2]),
                (String) row[3],
                ((Number) row[4]).longValue());
    }
}
