package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.People;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;

/** What is to happen later, and its happening. */
@ApplicationScoped
@Transactional
class Schedules {

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
    private Clock clock;

    /** Plans an action for each site. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Schedule> plan(Actor actor, Schedule.Action action, Revision revision, List<Site> takers, Instant due) {
        Instant now = clock.instant();
        List<Schedule> planned = takers.stream()
                .map(site -> new Schedule(
                        Ids.next(now), action, revision, site.key(), due, new Schedule.Order(actor.id(), now)))
                .toList();
        planned.forEach(store::persist);
        store.flush();
        return planned;
    }

    /** Makes nothing of these plans. */
    @Transactional(Transactional.TxType.MANDATORY)
    void cancel(List<Schedule> plans) {
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

    /** The earliest schedule that is due and that no other node holds at this moment. */
    Optional<UUID> due() {
        List<?> ids = store.createNativeQuery("select id from schedule where ended_at is null and due_at <= ?1"
                        + " order by due_at, id limit 1 for update skip locked")
                .setParameter(1, Timestamp.from(clock.instant()))
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    /**
     * Does what is due, unless another node did it or somebody cancelled it meanwhile. The edition is locked first, as
     * by every command that publishes, so that a recall and a schedule cannot pass each other.
     */
    void fire(UUID id) {
        Schedule schedule = store.find(Schedule.class, id);
        if (articles.lockEdition(schedule.articleId(), schedule.locale()).isEmpty()) {
            throw HeraldException.notFound("edition");
        }
        store.refresh(schedule);
        if (!schedule.isPending()) {
            return;
        }
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
    }

    /** Puts on record why it could not be done. */
    void refuse(UUID id, String why) {
        Schedule schedule = store.find(Schedule.class, id);
        schedule.refuse(why, clock.instant());
        audit.record(
                actor(schedule),
                "schedule.refused",
                schedule.articleId() + "/" + schedule.locale(),
                Map.of("site", schedule.site(), "reason", why));
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
