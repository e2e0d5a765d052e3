package org.heraldcms.core.review.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.Panel;
import org.heraldcms.core.review.Panels;
import org.heraldcms.core.review.Review;
import org.jspecify.annotations.Nullable;

/** What waits to be decided: what is due first comes first, then what has waited longest. */
@ApplicationScoped
@Transactional
public class Queue {

    private static final int AT_ONCE = 200;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Panels panels;

    @Inject
    private Clock clock;

    /**
     * Which reviews are wanted.
     *
     * @param all whether also those that wait for others
     */
    public record Filter(boolean all, @Nullable LocaleTag locale) {}

    /**
     * A review that waits.
     *
     * @param mine whether it waits for the one who asks
     * @param missing how many approvals the stage still needs
     */
    public record Waiting(Review review, String title, boolean mine, boolean overdue, int missing) {
        /** From where the queue goes on. */
        public Place place() {
            return new Place(review.dueAt(), review.stageSince(), review.id());
        }
    }

    /** A place in the queue. */
    public record Place(@Nullable Instant dueAt, Instant since, UUID id) {}

    /** What waits behind a place, at most so much of it; a null place is the beginning. */
    public List<Waiting> of(Actor actor, Filter filter, @Nullable Place after, int most) {
        actor.require(Permission.READ);
        List<Waiting> found = new ArrayList<>();
        Place place = after;
        List<Review> some;
        do {
            some = open(filter, place);
            found.addAll(waiting(actor, filter, some));
            place = some.isEmpty() ? place : place(some.getLast());
        } while (some.size() == AT_ONCE && found.size() < most);
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private List<Waiting> waiting(Actor actor, Filter filter, List<Review> reviews) {
        Map<UUID, Panel> who = reviews.isEmpty() ? Map.of() : panels.of(reviews);
        List<Review> shown = reviews.stream()
                .filter(review -> filter.all()
                        || Objects.requireNonNull(who.get(review.id())).waitsFor(actor))
                .toList();
        Map<Revision.Key, String> titles = articles
                .revisions(shown.stream().map(Queue::revision).toList())
                .stream()
                .collect(Collectors.toMap(Revision::key, Revision::title));
        Instant now = clock.instant();
        Function<Review, Waiting> view = review -> {
            Panel panel = Objects.requireNonNull(who.get(review.id()));
            return new Waiting(
                    review,
                    Objects.requireNonNull(titles.get(revision(review))),
                    panel.waitsFor(actor),
                    review.isOverdue(now),
                    panel.stage().approvals() - panel.decided().size());
        };
        return shown.stream().map(view).toList();
    }

    private List<Review> open(Filter filter, @Nullable Place after) {
        String due = "coalesce(w.due_at, cast('infinity' as timestamptz))";
        Query query = store.createNativeQuery(
                "select w.* from review w join edition e on (e.article_id, e.locale, e.revision)"
                        + " = (w.article_id, w.locale, w.revision)"
                        + " join article a on a.id = w.article_id and a.deleted_at is null"
                        + " where w.closed_at is null and w.superseded_at is null"
                        + (filter.locale() == null ? "" : " and w.locale = ?1")
                        + (after == null
                                ? ""
                                : " and (" + due + ", w.stage_since, w.id) > (coalesce(cast(?2 as timestamptz),"
                                        + " cast('infinity' as timestamptz)), ?3, ?4)")
                        + " order by " + due + ", w.stage_since, w.id",
                Review.class);
        if (filter.locale() != null) {
            query.setParameter(1, filter.locale().tag());
        }
        if (after != null) {
            query.setParameter(2, after.dueAt() == null ? null : after.dueAt().toString())
                    .setParameter(3, Timestamp.from(after.since()))
                    .setParameter(4, after.id());
        }
        List<Review> found = new ArrayList<>();
        query.setMaxResults(AT_ONCE).getResultList().forEach(review -> found.add((Review) review));
        return found;
    }

    private static Place place(Review review) {
        return new Place(review.dueAt(), review.stageSince(), review.id());
    }

    private static Revision.Key revision(Review review) {
        return new Revision.Key(review.articleId(), review.locale().tag(), review.revision());
    }
}
