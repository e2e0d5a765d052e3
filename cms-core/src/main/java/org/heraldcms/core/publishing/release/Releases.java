package org.heraldcms.core.publishing.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.publishing.schedule.Moment;
import org.jspecify.annotations.Nullable;

/** Prepares releases: begins, renames, schedules and deletes them. What is in them is the business of {@link Items}. */
@ApplicationScoped
@Transactional
public class Releases {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private History history;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** A place in the list, which shows the newest first. */
    public record Place(Instant createdAt, UUID id) {}

    /**
     * What is to be changed; null stays.
     *
     * @param when another instant, or that there shall be none
     */
    public record Edit(@Nullable String name, @Nullable When when) {}

    /** When a release is to take effect; a null moment: when somebody launches it. */
    public record When(@Nullable Moment moment) {}

    /** The release; NOT_FOUND when there is none. */
    public Release require(UUID id) {
        Release release = store.find(Release.class, id);
        if (release == null) {
            throw HeraldException.notFound("release");
        }
        return release;
    }

    /** As {@link #require}, keeping everybody else from it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Release lock(UUID id) {
        Release release = store.find(Release.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (release == null) {
            throw HeraldException.notFound("release");
        }
        store.refresh(release);
        return release;
    }

    /** Releases, the newest first. */
    public List<Release> list(@Nullable ReleaseState state, @Nullable Place before, int limit) {
        TypedQuery<Release> query = store.createQuery(
                "select r from Release r where "
                        + (state == null ? "1 = 1" : "r.state = :state")
                        + (before == null ? "" : " and (r.createdAt < :at or (r.createdAt = :at and r.id < :id))")
                        + " order by r.createdAt desc, r.id desc",
                Release.class);
        if (state != null) {
            query.setParameter("state", state.label());
        }
        if (before != null) {
            query.setParameter("at", before.createdAt()).setParameter("id", before.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** How many items each of these has. */
    public Map<UUID, Integer> sizes(List<Release> releases) {
        Map<UUID, Integer> sizes = new HashMap<>();
        store.createNativeQuery("select release_id, count(*) from release_item"
                        + " where release_id = any(cast(?1 as uuid[])) group by release_id")
                .setParameter(
                        1,
                        releases.stream()
                                .map(release -> release.id().toString())
                                .collect(Collectors.joining(",", "{", "}")))
                .getResultList()
                .forEach(row -> sizes.put((UUID) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).intValue()));
        return sizes;
    }

    /**
     * Begins a release.
     *
     * @param moment when it is to take effect; null: when somebody launches it
     */
    public Release create(Actor actor, String name, @Nullable Moment moment) {
        actor.require(Permission.PUBLISH);
        Instant now = clock.instant();
        Release release = new Release(Ids.next(now), name, actor.id(), now);
        if (moment != null) {
            release.schedule(moment, actor.id(), now);
        }
        store.persist(release);
        history.add(release, actor.id(), null);
        audit.record(actor, "release.create", subject(release), detail(release));
        return release;
    }

    /**
     * Renames a release, or gives it another instant. Whoever schedules it answers for all that is in it.
     *
     * @param seen the version on which the change is based
     * @throws HeraldException STALE, ILLEGAL_TRANSITION once it was launched, INVALID, FORBIDDEN
     */
    public Release change(Actor actor, UUID id, long seen, Edit edit) {
        actor.require(Permission.PUBLISH);
        Release release = lock(id);
        requireAll(actor, id);
        if (release.version() != seen) {
            throw new HeraldException(ErrorCode.STALE, "The release was changed since you read it.");
        }
        Map<String, Object> before = detail(release);
        if (edit.name() != null) {
            release.rename(edit.name());
        }
        if (edit.when() != null) {
            appoint(actor, release, edit.when().moment());
        }
        store.flush();
        audit.record(actor, "release.change", subject(release), Map.of("before", before, "after", detail(release)));
        return release;
    }

    private void appoint(Actor actor, Release release, @Nullable Moment moment) {
        if (moment == null) {
            release.open();
        } else {
            release.schedule(moment, actor.id(), clock.instant());
        }
        history.add(release, actor.id(), null);
    }

    /** Deletes a release with what is in it; once it was launched it stays. */
    public void delete(Actor actor, UUID id) {
        actor.require(Permission.PUBLISH);
        Release release = lock(id);
        requireAll(actor, id);
        release.requireNotLaunched();
        store.remove(release);
        store.flush();
        audit.record(actor, "release.delete", subject(release), detail(release));
    }

    /** Whoever changes a release may publish on every site that it names. */
    private void requireAll(Actor actor, UUID release) {
        sitesOf(release).forEach(site -> actor.requireAt(Permission.PUBLISH, site));
    }

    private Set<String> sitesOf(UUID release) {
        List<?> sites = store.createNativeQuery(
                        "select distinct unnest(i.sites) from release_item i where i.release_id = ?1")
                .setParameter(1, release)
                .getResultList();
        return sites.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    static String subject(Release release) {
        return "release/" + release.id();
    }

    static Map<String, Object> detail(Release release) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("name", release.name());
        detail.put("state", release.state().label());
        detail.put("at", String.valueOf(release.dueAt()));
        detail.put("zone", String.valueOf(release.zone()));
        return detail;
    }
}
