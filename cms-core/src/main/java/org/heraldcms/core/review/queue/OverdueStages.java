package org.heraldcms.core.review.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.review.Panels;
import org.heraldcms.core.review.Review;
import org.heraldcms.core.review.Tidings;

/** Stages that wait longer than they should, of which each one's deciders are told once. */
@ApplicationScoped
@Transactional
class OverdueStages {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Panels panels;

    @Inject
    private Tidings tidings;

    @Inject
    private Clock clock;

    /**
     * Tells of the one that is overdue longest; false when there is none of which nobody was told. Whichever node takes
     * the row tells of it. The row's version stays: a decision that is taken at this moment is none the worse for it.
     */
    boolean tellOne() {
        List<?> ids = store.createNativeQuery("select w.id from review w join edition e"
                        + " on (e.article_id, e.locale, e.revision) = (w.article_id, w.locale, w.revision)"
                        + " join article a on a.id = w.article_id and a.deleted_at is null"
                        + " where w.closed_at is null and w.superseded_at is null and w.due_at < ?1"
                        + " and w.told_overdue < w.stage order by w.due_at limit 1 for update of w skip locked")
                .setParameter(1, Timestamp.from(clock.instant()))
                .getResultList();
        ids.forEach(id -> tell((UUID) id));
        return !ids.isEmpty();
    }

    private void tell(UUID id) {
        Review review = store.find(Review.class, id);
        store.createNativeQuery("update review set told_overdue = stage where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        tidings.overdue(review, panels.of(review));
    }
}
