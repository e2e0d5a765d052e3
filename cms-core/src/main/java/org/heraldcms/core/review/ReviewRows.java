package org.heraldcms.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heraldcms.core.article.Revision;

/** Reviews, decisions and approvals as rows. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReviewRows {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** The newest review of a revision. */
    Optional<Review> of(Revision.Key revision) {
        return store.createQuery(
                        "select r from Review r where r.articleId = :article and r.locale = :locale"
                                + " and r.revision = :revision order by r.round desc",
                        Review.class)
                .setParameter("article", revision.articleId())
                .setParameter("locale", revision.locale())
                .setParameter("revision", revision.number())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** In the order they were taken. */
    List<Decision> decisions(Review review) {
        return store.createQuery(
                        "select d from Decision d where d.reviewId = :review order by d.at, d.id", Decision.class)
                .setParameter("review", review.id())
                .getResultList();
    }

    void add(Review review) {
        store.persist(review);
        store.flush();
    }

    void add(Decision decision) {
        store.persist(decision);
        store.flush();
    }

    /** Keeps that a review ended with an approval: from now on its revision may be published. */
    void approved(Review review, Instant now) {
        store.flush();
        store.createNativeQuery("insert into approval (article_id, locale, revision, review_id, at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, review.articleId())
                .setParameter(2, review.locale().tag())
                .setParameter(3, review.revision())
                .setParameter(4, review.id())
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
    }

    /** Key of the workflow through which the approval of a revision came; empty when it is not approved. */
    Optional<String> approvedThrough(Revision.Key revision) {
        return store
                .createNativeQuery("select w.workflow from approval a join review w on w.id = a.review_id"
                        + " where a.article_id = ?1 and a.locale = ?2 and a.revision = ?3")
                .setParameter(1, revision.articleId())
                .setParameter(2, revision.locale())
                .setParameter(3, revision.number())
                .getResultList()
                .stream()
                .findFirst()
                .map(String.class::cast);
    }
}
