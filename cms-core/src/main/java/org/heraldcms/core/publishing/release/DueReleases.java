package org.heraldcms.core.publishing.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Accounts;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.Notices;
import org.heraldcms.core.publishing.schedule.Appointments;

/** Launches releases when they are due, in the name of who scheduled them and with the roles that person has by then. */
@ApplicationScoped
@Transactional
class DueReleases implements Appointments {

    private static final int MOST_TOLD = 5;
    private static final int LONGEST_TOLD = 490;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Releases releases;

    @Inject
    private Launch launch;

    @Inject
    private Accounts accounts;

    @Inject
    private History history;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public List<UUID> due(Collection<UUID> resting, int most) {
        List<?> ids = store.createNativeQuery("select id from release where state = 'scheduled' and due_at <= ?1"
                        + " and id <> all(cast(?2 as uuid[])) order by due_at, id limit ?3")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, resting.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(3, most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    @Override
    public boolean keep(UUID id) {
        boolean mine = !store.createNativeQuery(
                        "select 1 from release where id = ?1 and state = 'scheduled'" + " for update skip locked")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
        Release release = mine ? releases.lock(id) : null;
        if (release == null || !release.isDue(clock.instant())) {
            return false;
        }
        Launch.Outcome unused = launch.take(actor(release), release);
        return true;
    }

    private Actor actor(Release release) {
        UUID by = release.scheduledBy();
        return (by == null ? null : accounts.actor(by).orElse(null)) instanceof Actor actor ? actor : refused();
    }

    private static Actor refused() {
        throw new HeraldException(ErrorCode.FORBIDDEN, "Whoever scheduled it has no active account any more.");
    }

    @Override
    public void refuse(UUID id, HeraldException why) {
        Release release = releases.lock(id);
        UUID by = release.scheduledBy();
        if (by == null || !release.isDue(clock.instant())) {
            return;
        }
        String told = told(why);
        release.refuse();
        history.add(release, by, told);
        audit.recordUnnamed(
                "The clock",
                "release.refuse",
                Releases.subject(release),
                Map.of("name", release.name(), "reason", told));
        notices.tell(
                List.of(by),
                Launch.notice(Kind.LAUNCH_REFUSED, release, Map.of("name", release.name(), "reason", told)));
    }

    private static String told(HeraldException why) {
        String told = why.violations().stream()
                .limit(MOST_TOLD)
                .map(Violation::detail)
                .collect(Collectors.joining(" ", why.detail() + " ", ""))
                .strip();
        return told.length() > LONGEST_TOLD ? told.substring(0, LONGEST_TOLD) + "…" : told;
    }
}
