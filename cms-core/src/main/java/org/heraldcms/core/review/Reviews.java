package org.heraldcms.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.EditionState.Transition;
import org.heraldcms.core.review.workflow.Workflow;
import org.heraldcms.core.review.workflow.Workflows;
import org.heraldcms.core.translation.check.Checks;
import org.heraldcms.core.translation.memory.Intake;
import org.jspecify.annotations.Nullable;

/** Submits revisions and takes the reviewers' decisions. */
@ApplicationScoped
@Transactional
public class Reviews {

    @Inject
    private Articles articles;

    @Inject
    private Workflows workflows;

    @Inject
    private ReviewRows rows;

    @Inject
    private Panels panels;

    @Inject
    private Tidings tidings;

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
        return rows.of(key(edition, edition.revision()));
    }

    /** Where the edition stands. */
    public EditionState state(Edition edition) {
        return current(edition).map(Review::state).orElse(EditionState.DRAFT);
    }

    /** The decisions of a review, in the order they were taken. */
    public List<Decision> decisions(Review review) {
        return rows.decisions(review);
    }

    /**
     * Hands the newest revision to the reviewers of the first stage of its workflow.
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
        Workflow workflow = workflows.of(articles.require(articleId), locale);
        Review review = new Review(
                Ids.next(clock.instant()),
                articles.newest(edition),
                before.map(Review::round).orElse(0) + 1,
                new Review.Course(workflow.key(), workflow.stages()),
                new Review.Submission(actor.id(), clock.instant()));
        rows.add(review);
        audit.record(actor, "edition.submit", subject(edition), detail(review, state, next));
        tidings.wanted(actor, review, panels.of(review));
        return review;
    }

    /**
     * Takes a reviewer's decision about the newest revision. Its source may have moved on since it was submitted: the
     * checks are asked again before an approval.
     *
     * @return the review afterwards
     * @throws HeraldException REVISION_SUPERSEDED, ILLEGAL_TRANSITION, REVIEW_CLOSED, ALREADY_DECIDED, OWN_REVISION,
     *     CHECKS_FAILED, FORBIDDEN
     */
    public Review decide(Actor actor, UUID articleId, LocaleTag locale, DecisionDraft draft) {
        Edition edition = lock(articleId, locale);
        Review review = rows.of(key(edition, draft.revision())).orElse(null);
        if (review == null) {
            throw notInReview(actor, edition, draft);
        }
        Panel panel = panels.of(review);
        requireDecider(actor, panel);
        requireNewest(edition, draft.revision());
        review.requireOpen();
        requireUndecided(actor, panel);
        EditionState after = record(actor, edition, panel, review, draft);
        if (after == EditionState.APPROVED) {
            memory.approved(actor, articles.newest(edition));
        }
        tidings.decided(actor, review, panel, draft);
        return review;
    }

    /**
     * What a reviewer says.
     *
     * @param revision number of the revision that the reviewer judged
     * @param comment why; at most 10,000 characters, may be empty
     */
    public record DecisionDraft(Verdict verdict, int revision, String comment) {

        private static final int LONGEST = 10_000;

        public DecisionDraft {
            if (comment.length() > LONGEST) {
                throw HeraldException.invalid("/comment", "A comment has at most " + LONGEST + " characters.");
            }
        }
    }

    private EditionState record(Actor actor, Edition edition, Panel panel, Review review, DecisionDraft draft) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("stage", review.present().name());
        EditionState before = review.state();
        if (draft.verdict() == Verdict.APPROVE) {
            requireNotOwn(actor, panel);
            checks.requirePassed(edition);
        }
        rows.add(new Decision(
                Ids.next(clock.instant()), review, draft.verdict(), actor.id(), draft.comment(), clock.instant()));
        EditionState after = switch (draft.verdict()) {
            case REQUEST_CHANGES -> review.requestChanges(clock.instant());
            case APPROVE -> approve(actor, panel, review);
        };
        detail.putAll(detail(review, before, after));
        audit.record(actor, "edition." + draft.verdict().label(), subject(edition), detail);
        return after;
    }

    private EditionState approve(Actor actor, Panel panel, Review review) {
        int approvals = panel.standsIn(actor)
                ? panel.stage().approvals()
                : panel.decided().size() + 1;
        EditionState after = review.approve(approvals, clock.instant());
        if (after == EditionState.APPROVED) {
            rows.approved(review, clock.instant());
        }
        return after;
    }

    /** Whoever wrote any part of what would become public for the first time needs somebody else to approve it. */
    private static void requireNotOwn(Actor actor, Panel panel) {
        if (!panel.stage().authorMay() && panel.isAuthor(actor)) {
            throw new HeraldException(
                    ErrorCode.OWN_REVISION, "You wrote part of this text: somebody else has to approve it.");
        }
    }

    /** A second decision at one stage is refused, since as many pairs of eyes as approvals are meant. */
    private static void requireUndecided(Actor actor, Panel panel) {
        if (panel.decided().contains(actor.id())) {
            throw new HeraldException(
                    ErrorCode.ALREADY_DECIDED, "You have decided about this revision at this stage already.");
        }
    }

    private static void requireDecider(Actor actor, Panel panel) {
        if (!panel.admits(actor)) {
            throw new HeraldException(
                    ErrorCode.FORBIDDEN,
                    "You are not among those who decide at the stage \""
                            + panel.stage().name() + "\".");
        }
    }

    private static HeraldException notInReview(Actor actor, Edition edition, DecisionDraft draft) {
        actor.require(Permission.DECIDE, edition.locale());
        requireNewest(edition, draft.revision());
        return new HeraldException(
                ErrorCode.ILLEGAL_TRANSITION, "The revision is a draft: there is nothing to decide yet.");
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

    private static Revision.Key key(Edition edition, int revision) {
        return new Revision.Key(edition.articleId(), edition.locale().tag(), revision);
    }

    private static String subject(Edition edition) {
        return edition.articleId() + "/" + edition.locale();
    }

    private static Map<String, Object> detail(Review review, EditionState before, EditionState after) {
        return Map.of(
                "revision",
                review.revision(),
                "state",
                after.label(),
                "workflow",
                review.workflow(),
                "before",
                before.label(),
                "after",
                after.label());
    }
}
