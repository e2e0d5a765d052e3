package org.heraldcms.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.EditionState.Transition;
import org.heraldcms.core.translation.check.Checks;
import org.heraldcms.core.translation.memory.Intake;
import org.jspecify.annotations.Nullable;

/** Submits revisions and takes the reviewers' decisions. */
@ApplicationScoped
@Transactional
public class Reviews {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Workflows workflows;

    @Inject
    private Checks checks;

    @Inject
    private Intake memory;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The newest review of an edition's newest revision, which says the edition's state; empty for a draft. */
    public Optional<Review> current(Edition edition) {
        return store.createQuery(
                        "select r from Review r where r.articleId = :article and r.locale = :locale"
                                + " and r.revision = :revision order by r.round desc",
                        Review.class)
                .setParameter("article", edition.articleId())
                .setParameter("locale", edition.locale().tag())
                .setParameter("revision", edition.revision())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Where the edition stands. */
    public EditionState state(Edition edition) {
        return current(edition).map(Review::state).orElse(EditionState.DRAFT);
    }

    /** The decisions of a review, in the order they were taken. */
    public List<Decision> decisions(Review review) {
        return store.createQuery(
                        "select d from Decision d where d.reviewId = :review order by d.at, d.id", Decision.class)
                .setParameter("review", review.id())
                .getResultList();
    }

    /**
     * Hands the newest revision to the reviewers.
     *
     * @param revision number of the revision that is meant; null: whichever is the newest
     * @throws HeraldException REVISION_SUPERSEDED when a newer one exists; ILLEGAL_TRANSITION; CHECKS_FAILED
     */
    public Review submit(Actor actor, UUID articleId, LocaleTag locale, @Nullable Integer revision) {
        Edition edition = lock(articleId, locale);
        actor.require(Permission.SUBMIT, locale);
        requireNewest(edition, revision == null ? edition.revision() : revision);
        Optional<Review> before = current(edition);
        EditionState state = before.map(Review::state).orElse(EditionState.DRAFT);
        EditionState next = state.require(Transition.SUBMIT);
        checks.requirePassed(edition);
        Review review = new Review(
                Ids.next(clock.instant()),
                articles.newest(edition),
                before.map(Review::round).orElse(0) + 1,
                workflows.standard().stages(),
                actor.id(),
                clock.instant());
        store.persist(review);
        audit.record(actor, "edition.submit", subject(edition), detail(edition, next));
        return review;
    }

    /**
     * Takes a reviewer's decision about the newest revision. Its source may have moved on since it was submitted: the
     * checks are asked again before an approval.
     *
     * @return the review afterwards
     * @throws HeraldException REVISION_SUPERSEDED, ILLEGAL_TRANSITION, OWN_REVISION, CHECKS_FAILED, FORBIDDEN
     */
    public Review decide(Actor actor, UUID articleId, LocaleTag locale, DecisionDraft draft) {
        Edition edition = lock(articleId, locale);
        actor.require(Permission.DECIDE, locale);
        requireNewest(edition, draft.revision());
        Review review = current(edition).orElse(null);
        EditionState before = review == null ? EditionState.DRAFT : review.state();
        EditionState outcome = before.require(transition(draft.verdict()));
        if (review == null) {
            throw new IllegalStateException("Only a review leads to " + outcome);
        }
        EditionState after = record(actor, edition, review, draft);
        if (after == EditionState.APPROVED) {
            memory.approved(actor, articles.newest(edition));
        }
        audit.record(actor, "edition." + draft.verdict().label(), subject(edition), detail(edition, after));
        return review;
    }

    /**
     * What a reviewer says.
     *
     * @param revision number of the revision that the reviewer judged
     * @param comment why; at most 10,000 characters, may be empty
     */
    public record DecisionDraft(Verdict verdict, int revision, String comment) {
        public DecisionDraft {
            comment = Comment.check(comment, "/comment");
        }
    }

    private EditionState record(Actor actor, Edition edition, Review review, DecisionDraft draft) {
        if (draft.verdict() == Verdict.APPROVE) {
            requireNotOwn(actor, edition);
            checks.requirePassed(edition);
        }
        long approvals = approvalsOfOthers(actor, review) + 1;
        store.persist(new Decision(
                Ids.next(clock.instant()), review, draft.verdict(), actor.id(), draft.comment(), clock.instant()));
        store.flush();
        return switch (draft.verdict()) {
            case REQUEST_CHANGES -> review.requestChanges(clock.instant());
            case APPROVE -> approve(review, (int) approvals);
        };
    }

    private EditionState approve(Review review, int approvals) {
        EditionState after = review.approve(approvals, clock.instant());
        store.flush();
        if (after == EditionState.APPROVED) {
            store.createNativeQuery("insert into approval (article_id, locale, revision, review_id, at)"
                            + " values (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, review.articleId())
                    .setParameter(2, review.locale().tag())
                    .setParameter(3, review.revision())
                    .setParameter(4, review.id())
                    .setParameter(5, Timestamp.from(clock.instant()))
                    .executeUpdate();
        }
        return after;
    }

    /** Approvals at the present stage; a second one by the same reviewer is refused, since two pairs of eyes are meant. */
    private long approvalsOfOthers(Actor actor, Review review) {
        List<Decision> here = decisions(review).stream()
                .filter(decision -> decision.stage() == review.stage())
                .toList();
        if (here.stream().anyMatch(decision -> decision.reviewer().equals(actor.id()))) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "You have decided about this revision at this stage already.");
        }
        return here.size();
    }

    /** Whoever wrote any part of what would become public for the first time needs somebody else to approve it. */
    private void requireNotOwn(Actor actor, Edition edition) {
        Object own = store.createNativeQuery("select exists (select 1 from revision r where r.article_id = ?1"
                        + " and r.locale = ?2 and r.author = ?3 and r.number > coalesce((select max(a.revision)"
                        + " from approval a where a.article_id = ?1 and a.locale = ?2), 0))")
                .setParameter(1, edition.articleId())
                .setParameter(2, edition.locale().tag())
                .setParameter(3, actor.id())
                .getSingleResult();
        if (Boolean.TRUE.equals(own)) {
            throw new HeraldException(
                    ErrorCode.OWN_REVISION, "You wrote part of this text: somebody else has to approve it.");
        }
    }

    private Edition lock(UUID articleId, LocaleTag locale) {
        return articles.lockEdition(articleId, locale).orElseThrow(() -> HeraldException.notFound("edition"));
    }

    private static void requireNewest(Edition edition, int revision) {
        if (revision != edition.revision()) {
            throw HeraldException.at(
                    ErrorCode.REVISION_SUPERSEDED,
                    "/revision",
                    "Revision " + revision + " is not the newest one, which is " + edition.revision() + ".");
        }
    }

    private static Transition transition(Verdict verdict) {
        return switch (verdict) {
            case APPROVE -> Transition.APPROVE;
            case REQUEST_CHANGES -> Transition.REQUEST_CHANGES;
        };
    }

    private static String subject(Edition edition) {
        return edition.articleId() + "/" + edition.locale();
    }

    private static Map<String, Object> detail(Edition edition, EditionState state) {
        return Map.of("revision", edition.revision(), "state", state.label());
    }
}
