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
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;
import org.heraldcms.core.publishing.schedule.Appointments;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;

/** What is to happen later, and its happening. */
@ApplicationScoped
@Transactional
public class Schedules implements Appointments {

    /** Nothing is left that was to happen before it to the same edition on the same site. */
    private static final String FIRST = "not exists (select 1 from schedule e where e.article_id = s.article_id"
            + " and e.locale = s.locale and e.site = s.site and e.ended_at is null and (e.due_at, e.id) < (s.due_at, s.id))";

    private static final int LONGEST_TOLD = 490;

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
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Notices notices;

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
     * Does what is due. The edition is locked first, as by every command that publishes, so that a recall and a schedule
     * cannot pass each other; who finds it locked does not wait, since it may be another node at the same work.
     */
    @Override
    public boolean keep(UUID id) {
        Schedule schedule = store.find(Schedule.class, id);
        if (!articles.tryLockEdition(schedule.articleId(), schedule.locale()) || !isStillDue(id)) {
            return false;
        }
        store.refresh(schedule);
        switch (schedule.action()) {
            case PUBLISH -> publish(schedule);
            case WITHDRAW -> withdraw(schedule);
        }
        schedule.done(clock.instant());
        audit.record(
                actor(schedule),
                "schedule." + schedule.action().label(),
                schedule.articleId() + "/" + schedule.locale(),
                Map.of("site", schedule.site(), "revision", schedule.revision()));
        return true;
    }

    private boolean isStillDue(UUID id) {
        return !store.createNativeQuery("select s.id from schedule s where s.id = ?1 and s.ended_at is null and "
                        + FIRST + " for update skip locked")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void refuse(UUID id, HeraldException why) {
        Schedule schedule = store.find(Schedule.class, id, LockModeType.PESSIMISTIC_WRITE);
        store.refresh(schedule);
        if (!schedule.isPending()) {
            return;
        }
        schedule.refuse(why.detail(), clock.instant());
        audit.record(
                actor(schedule),
                "schedule.refused",
                schedule.articleId() + "/" + schedule.locale(),
                Map.of("site", schedule.site(), "reason", why.detail()));
        tellRefused(schedule, why.detail());
    }

    private void tellRefused(Schedule schedule, String why) {
        notices.tell(
                List.of(schedule.orderedBy()),
                NewNotice.ofEdition(
                        Kind.LAUNCH_REFUSED,
                        schedule.articleId(),
                        schedule.locale(),
                        "publish",
                        Map.of("site", schedule.site(), "at", schedule.dueAt().toString(), "reason", shortened(why))));
    }

    private static String shortened(String why) {
        return why.length() > LONGEST_TOLD ? why.substring(0, LONGEST_TOLD) + "…" : why;
    }

    private void publish(Schedule schedule) {
        Article article = articles.require(schedule.articleId());
        Revision revision = articles.requireRevision(schedule.articleId(), schedule.locale(), schedule.revision());
        List<Publication> live = frontier.publish(article, revision, List.of(sites.require(schedule.site())));
        assert live.size() == 1;
    }

    private void withdraw(Schedule schedule) {
        List<Publication> live = frontier.live(schedule.articleId(), schedule.locale(), schedule.site()).stream()
                .toList();
        if (!live.isEmpty()) {
            List<Publication> ended = frontier.withdraw(live, ChangeType.EDITION_WITHDRAWN, SCHEDULED_END);
            assert ended.size() == 1;
        }
    }

    private Actor actor(Schedule schedule) {
        People.Person person = people.of(schedule.orderedBy());
        return new Actor(person.id(), person.name(), "", List.of());
    }
}
