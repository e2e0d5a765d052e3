package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.People;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.publishing.schedule.Appointments;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.core.publishing.shape.ShapeBook;
import org.heraldcms.core.publishing.shape.ShapePlace;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;

/** What is to happen later, and its happening. */
@ApplicationScoped
@Transactional
public class Schedules implements Appointments {

    /** Nothing is left that was to happen before it to the same edition on the same site. */
    private static final String FIRST = "not exists (select 1 from schedule e where e.article_id = s.article_id"
            + " and e.locale = s.locale and e.site = s.site and e.ended_at is null and (e.due_at, e.id) < (s.due_at, s.id))";

    private static final String SCHEDULED_END = "The end that was set when it was published.";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Sites sites;

    @Inject
    private Frontier frontier;

    @Inject
    private ShapeBook shapes;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Refusals refusals;

    @Inject
    private Clock clock;

    /** Plans an action for each site. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Schedule> plan(Actor actor, Schedule.Action action, Revision revision, List<Site> takers, Moment due) {
        Instant now = clock.instant();
        List<Schedule> planned = takers.stream()
                .map(site -> new Schedule(
                        Ids.next(now), action, revision, site.key(), new Schedule.Order(actor.id(), now, due)))
                .toList();
        planned.forEach(store::persist);
        store.flush();
        return planned;
    }

    /**
     * A publication that sites hold an embargo on.
     *
     * @param from when it would go live if none did
     */
    public record Held(Revision revision, Moment from, Map<Site, Moment> embargoes) {}

    /** Plans a publication on each site for when its embargo ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Schedule> await(Actor actor, Held held) {
        List<Schedule> planned = new ArrayList<>();
        held.embargoes()
                .forEach((site, until) -> plan(
                                actor, Schedule.Action.PUBLISH, held.revision(), List.of(site), held.from())
                        .forEach(one -> {
                            one.waitFor(until);
                            planned.add(one);
                        }));
        store.flush();
        return planned;
    }

    /** Has what is planned for an edition on a site wait as long as its embargo is now, and no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(ShapePlace place) {
        Optional<Moment> embargo =
                Optional.ofNullable(shapes.embargoes(List.of(place)).get(place));
        pending(place, Schedule.Action.PUBLISH).forEach(one -> {
            one.waitNoMore();
            embargo.filter(until -> until.at().isAfter(one.dueAt())).ifPresent(until -> hold(one, until));
        });
        store.flush();
    }

    /**
     * Lets a publication wait for an embargo. One that is to end by then is refused at once: behind its end it would stay
     * live for ever, and whoever ordered it may still order otherwise.
     */
    private void hold(Schedule one, Moment embargo) {
        one.waitNoMore();
        pending(place(one), Schedule.Action.WITHDRAW).stream()
                .filter(end -> !end.dueAt().isAfter(embargo.at()))
                .findFirst()
                .ifPresentOrElse(
                        end -> refusals.refuse(
                                actor(one),
                                one,
                                "The site \"" + one.site() + "\" holds an embargo on it until " + embargo.at()
                                        + ", and it was to end there at " + end.dueAt()
                                        + ": it would never be live there."),
                        () -> one.waitFor(embargo));
    }

    private List<Schedule> pending(ShapePlace place, Schedule.Action action) {
        return pending(place.articleId()).stream()
                .filter(one -> one.action() == action && place(one).equals(place))
                .toList();
    }

    /** Makes nothing of these plans. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(List<Schedule> plans) {
        plans.forEach(plan -> plan.cancel(clock.instant()));
        store.flush();
    }

    /** What is still to happen to editions of an article, the earliest first. */
    List<Schedule> pending(UUID articleId) {
        return store.createQuery(
                        "select s from Schedule s where s.articleId = :article and s.endedAt is null"
                                + " order by s.dueAt, s.id",
                        Schedule.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** What is still to happen to these editions on these sites, in no order. */
    public List<Schedule> pending(Collection<UUID> articles) {
        return articles.isEmpty()
                ? List.of()
                : store.createQuery(
                                "select s from Schedule s where s.articleId in :articles and s.endedAt is null",
                                Schedule.class)
                        .setParameter("articles", articles)
                        .getResultList();
    }

    @Override
    public String name() {
        return "schedules";
    }

    /** Only the first that is left of an edition on a site: whoever withdraws too early leaves it live for ever. */
    @Override
    public List<UUID> due(Collection<UUID> resting, int most) {
        List<?> ids = store.createNativeQuery("select s.id from schedule s where s.ended_at is null and s.due_at <= ?1"
                        + " and s.id <> all(cast(?2 as uuid[])) and " + FIRST + " order by s.due_at, s.id limit ?3")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, resting.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(3, most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /**
     * Does what is due, and with it whatever else of the same order is due for the edition on other sites. The edition is
     * locked first, as by every command that publishes, so that a recall and a schedule cannot pass each other; who finds
     * it locked does not wait, since it may be another node at the same work.
     */
    @Override
    public boolean keep(UUID id) {
        Schedule asked = store.find(Schedule.class, id);
        if (!articles.tryLockEdition(asked.articleId(), asked.locale())) {
            return false;
        }
        List<Schedule> due = dueWith(asked);
        if (due.stream().noneMatch(one -> one.id().equals(id))) {
            return false;
        }
        List<Schedule> kept = switch (asked.action()) {
            case PUBLISH -> publish(asked, free(due));
            case WITHDRAW -> withdraw(due);
        };
        if (kept.isEmpty()) {
            return true;
        }
        kept.forEach(one -> one.done(clock.instant()));
        audit.record(
                actor(asked),
                "schedule." + asked.action().label(),
                asked.articleId() + "/" + asked.locale(),
                Map.of("sites", sitesOf(kept), "revision", asked.revision()));
        return true;
    }

    private List<Schedule> dueWith(Schedule asked) {
        List<Schedule> due = new ArrayList<>();
        for (Object one : store.createNativeQuery(
                        "select s.* from schedule s where s.article_id = ?1 and s.locale = ?2 and s.ended_at is null"
                                + " and s.due_at <= ?3 and s.action = ?4 and s.revision = ?5 and s.ordered_by = ?6 and "
                                + FIRST + " order by s.site for update skip locked",
                        Schedule.class)
                .setParameter(1, asked.articleId())
                .setParameter(2, asked.locale().tag())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, asked.action().label())
                .setParameter(5, asked.revision())
                .setParameter(6, asked.orderedBy())
                .setHint("eclipselink.refresh", true)
                .getResultList()) {
            due.add((Schedule) one);
        }
        return due;
    }

    /** Without those that an embargo holds up, or keeps from ever being live, which was set behind the order. */
    private List<Schedule> free(List<Schedule> due) {
        Map<ShapePlace, Moment> embargoes =
                shapes.embargoes(due.stream().map(Schedules::place).toList());
        due.forEach(one -> Optional.ofNullable(embargoes.get(place(one))).ifPresent(until -> hold(one, until)));
        return due.stream().filter(one -> !embargoes.containsKey(place(one))).toList();
    }

    private static ShapePlace place(Schedule one) {
        return new ShapePlace(one.articleId(), one.locale(), one.site());
    }

    private static List<String> sitesOf(List<Schedule> schedules) {
        return schedules.stream().map(Schedule::site).toList();
    }

    @Override
    public void refuse(UUID id, HeraldException why) {
        Schedule schedule = store.find(Schedule.class, id, LockModeType.PESSIMISTIC_WRITE);
        store.refresh(schedule);
        if (!schedule.isPending()) {
            return;
        }
        refusals.refuse(actor(schedule), schedule, why.detail());
    }

    /** Where another article holds the slug, only the one that was asked for is tried, and refused. */
    private List<Schedule> publish(Schedule asked, List<Schedule> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        Article article = articles.require(asked.articleId());
        Revision revision = articles.requireRevision(asked.articleId(), asked.locale(), asked.revision());
        Arrival all = new Arrival(
                article, revision, sitesOf(due).stream().map(sites::require).toList());
        Standing standing = frontier.standing(List.of(all), List.of());
        List<Site> free = all.sites().stream()
                .filter(site -> site.key().equals(asked.site()) || !standing.isTaken(all, site))
                .toList();
        List<Publication> live = frontier.publish(article, revision, free);
        assert live.size() == free.size();
        List<String> keys = free.stream().map(Site::key).toList();
        return due.stream().filter(one -> keys.contains(one.site())).toList();
    }

    private List<Schedule> withdraw(List<Schedule> due) {
        List<Publication> live = due.stream()
                .map(one -> frontier.live(one.articleId(), one.locale(), one.site()))
                .flatMap(Optional::stream)
                .toList();
        List<Publication> ended = frontier.withdraw(live, ChangeType.EDITION_WITHDRAWN, SCHEDULED_END);
        assert ended.size() == live.size();
        return due;
    }

    private Actor actor(Schedule schedule) {
        People.Person person = people.of(schedule.orderedBy());
        return new Actor(person.id(), person.name(), "", List.of());
    }
}
