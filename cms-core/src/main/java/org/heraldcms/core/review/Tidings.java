package org.heraldcms.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.People;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;

/** Tells those whom a review concerns, in the transaction that concerns them. Nobody is told what they did themselves. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tidings {

    private static final int LONGEST = 500;

    @Inject
    private Articles articles;

    @Inject
    private ReviewRows rows;

    @Inject
    private People people;

    @Inject
    private Notices notices;

    /** Tells those for whom the present stage waits that it has begun. */
    void wanted(Actor by, Review review, Panel panel) {
        tell(Kind.REVIEW_WANTED, review, without(by.id(), ids(panel)), stage(review, by.name()));
    }

    /** Tells those for whom the present stage waits that it waits too long. */
    public void overdue(Review review, Panel panel) {
        String submitter = people.of(review.submittedBy()).name();
        tell(Kind.REVIEW_OVERDUE, review, ids(panel), stage(review, submitter));
    }

    /**
     * Tells what came of a decision: the next reviewers that it is their turn, or the submitter and all who wrote that the
     * review has ended.
     *
     * @param panel of the stage at which it was decided, as it stood before
     */
    void decided(Actor by, Review review, Panel panel, Reviews.DecisionDraft draft) {
        Set<UUID> writers = new HashSet<>(panel.authors());
        writers.add(review.submittedBy());
        switch (review.state()) {
            case APPROVED -> tell(Kind.APPROVED, review, without(by.id(), writers), stage(review, by.name()));
            case CHANGES_REQUESTED -> {
                Map<String, Object> detail = stage(review, by.name());
                detail.put("reason", cut(draft.comment()));
                tell(Kind.CHANGES_REQUESTED, review, without(by.id(), writers), detail);
            }
            case IN_REVIEW, DRAFT -> begun(by, review, panel);
        }
    }

    private void begun(Actor by, Review review, Panel before) {
        boolean isNext = rows.decisions(review).getLast().stage() < review.stage();
        if (isNext) {
            wanted(
                    by,
                    review,
                    new Panel(review.present(), review.locale(), Set.of(), before.authors(), before.staff()));
        }
    }

    /**
     * Tells everybody who had to do with a review or an approval that a newer revision has left it behind.
     *
     * @param panel of the stage at which it stood
     */
    void leftBehind(Review review, Panel panel, Revision after) {
        Set<UUID> concerned = new HashSet<>(Set.of(review.submittedBy()));
        rows.decisions(review).forEach(decision -> concerned.add(decision.reviewer()));
        if (review.state() == EditionState.IN_REVIEW) {
            concerned.addAll(ids(panel));
        }
        Map<String, Object> detail = stage(review, people.of(after.author()).name());
        detail.put("state", review.state().label());
        detail.put("newer", after.number());
        tell(Kind.APPROVAL_VOID, review, without(after.author(), concerned), detail);
    }

    private void tell(Kind kind, Review review, Collection<UUID> accounts, Map<String, Object> detail) {
        notices.tell(accounts, NewNotice.ofEdition(kind, review.articleId(), review.locale(), "review", detail));
    }

    private Map<String, Object> stage(Review review, String by) {
        Revision revision = articles.requireRevision(review.articleId(), review.locale(), review.revision());
        Map<String, Object> detail = new HashMap<>();
        detail.put("title", cut(revision.title()));
        detail.put("stage", review.present().name());
        detail.put("revision", review.revision());
        detail.put("by", cut(by));
        if (review.dueAt() != null) {
            detail.put("due", review.dueAt().toString());
        }
        return detail;
    }

    private static Set<UUID> ids(Panel panel) {
        return panel.waiting().stream().map(Actor::id).collect(Collectors.toSet());
    }

    private static Set<UUID> without(UUID somebody, Set<UUID> all) {
        Set<UUID> others = new HashSet<>(all);
        others.remove(somebody);
        return others;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
