package org.heraldcms.core.publishing.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.NewChange;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;
import org.heraldcms.core.publishing.Frontier;
import org.heraldcms.core.publishing.Schedule;
import org.heraldcms.core.publishing.Schedules;
import org.heraldcms.core.publishing.schedule.Moment;

/**
 * The transaction in which a release takes effect. It locks the release, then all its editions, so that none of them
 * moves; works out what is to happen; and lets all of it cross the line at once, or refuses with what stops it.
 */
@ApplicationScoped
@Transactional
public class Launch {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Releases releases;

    @Inject
    private Items items;

    @Inject
    private Planner planner;

    @Inject
    private Frontier frontier;

    @Inject
    private Schedules schedules;

    @Inject
    private History history;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What came of it: the release, and the changes that became visible together. */
    public record Outcome(Release release, Instant at, List<Change> changes) {}

    /** What a release would do now. */
    public Plan check(UUID id) {
        return planner.look(items.all(releases.require(id)));
    }

    /**
     * Lets a release take effect.
     *
     * @throws HeraldException RELEASE_BLOCKED with a violation for each item that cannot; ILLEGAL_TRANSITION when it
     *     was launched before; FORBIDDEN
     */
    public Outcome launch(Actor actor, UUID id) {
        actor.require(Permission.PUBLISH);
        Release release = releases.lock(id);
        release.requireNotLaunched();
        return take(actor, release);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome take(Actor actor, Release release) {
        Plan plan = planner.hold(items.all(release));
        plan.requirePermission(actor);
        plan.requireReady();
        schedules.cancel(overtaken(plan));
        plan.waiting().forEach(one -> await(actor, one));
        List<Change> changes =
                frontier.cross(new Frontier.Crossing(plan.arrivals(), plan.departures(), announced(release, plan)));
        Set<UUID> concerned = concerned(release);
        Instant now = clock.instant();
        release.launch(now);
        history.add(release, actor.id(), null);
        audit.record(
                actor,
                "release.launch",
                Releases.subject(release),
                Map.of("name", release.name(), "changes", changes.size(), "sites", plan.sites()));
        notices.tell(concerned, notice(Kind.LAUNCHED, release, Map.of("name", release.name())));
        return new Outcome(release, now, changes);
    }

    private void await(Actor actor, Plan.Waiting one) {
        int planned = schedules
                .await(
                        actor,
                        new Schedules.Held(one.revision(), Moment.of(clock.instant()), Map.of(one.site(), one.until())))
                .size();
        assert planned == 1;
    }

    /** As with every order for an edition on a site, what was planned for it there before is void. */
    private List<Schedule> overtaken(Plan plan) {
        Set<String> places = new HashSet<>();
        Set<UUID> articles = new HashSet<>();
        plan.arrivals()
                .forEach(arrival -> arrival.sites()
                        .forEach(site -> places.add(place(
                                site.key(),
                                new Edition.Key(
                                        arrival.revision().articleId(),
                                        arrival.revision().locale().tag())))));
        plan.arrivals().forEach(arrival -> articles.add(arrival.revision().articleId()));
        plan.departures()
                .forEach(one -> places.add(place(
                        one.live().site(),
                        new Edition.Key(
                                one.live().articleId(), one.live().locale().tag()))));
        plan.departures().forEach(one -> articles.add(one.live().articleId()));
        for (Plan.Waiting one : plan.waiting()) {
            Edition.Key edition = new Edition.Key(
                    one.revision().articleId(), one.revision().locale().tag());
            places.add(place(one.site().key(), edition));
            articles.add(edition.articleId());
        }
        return schedules.pending(articles).stream()
                .filter(one -> places.contains(place(
                        one.site(),
                        new Edition.Key(one.articleId(), one.locale().tag()))))
                .toList();
    }

    private static String place(String site, Edition.Key edition) {
        return site + "/" + edition.articleId() + "/" + edition.locale();
    }

    private List<NewChange> announced(Release release, Plan plan) {
        return plan.sites().entrySet().stream()
                .map(site -> new Announced(release.id(), release.name(), site.getKey(), site.getValue())
                        .change(clock.instant()))
                .toList();
    }

    /** Whoever made it and whoever set its instant. */
    private static Set<UUID> concerned(Release release) {
        Set<UUID> concerned = new HashSet<>(Set.of(release.createdBy()));
        if (release.scheduledBy() != null) {
            concerned.add(release.scheduledBy());
        }
        return concerned;
    }

    static NewNotice notice(Kind kind, Release release, Map<String, ?> detail) {
        return new NewNotice(kind, Releases.subject(release), "#/releases/" + release.id(), detail);
    }
}
