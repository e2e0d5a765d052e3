package org.heraldcms.core.review.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;
import org.heraldcms.core.review.Review;
import org.heraldcms.core.review.Reviews;

/** Tells of a comment those whom it names, and those whom it concerns. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CommentTidings {

    private static final int LONGEST = 500;

    @Inject
    private Articles articles;

    @Inject
    private Reviews reviews;

    @Inject
    private CommentRows rows;

    @Inject
    private Notices notices;

    /**
     * Tells whoever is mentioned; then, of a reply, whoever was heard or mentioned in the thread before, and of what begins
     * a thread, whoever wrote the text or has had to do with its review. Nobody is told twice, or of their own words.
     */
    void said(Comment comment, String by, Revision revision) {
        Set<UUID> told = new HashSet<>(comment.mentions());
        UUID parent = comment.parent();
        Set<UUID> others = parent == null ? concerned(comment) : new HashSet<>(rows.heard(parent));
        others.removeAll(told);
        UUID author = comment.author();
        if (author != null) {
            told.remove(author);
            others.remove(author);
        }
        Map<String, Object> detail = Map.of(
                "title", revision.title(),
                "by", cut(by),
                "text", cut(comment.text()),
                "comment", comment.id().toString());
        tell(told, Kind.MENTIONED, comment, detail);
        tell(others, comment.suggestion() == null ? Kind.COMMENTED : Kind.SUGGESTED, comment, detail);
    }

    private Set<UUID> concerned(Comment comment) {
        Set<UUID> concerned = new HashSet<>(rows.writers(comment.articleId(), comment.locale()));
        reviews.current(articles.requireEdition(comment.articleId(), comment.locale()))
                .ifPresent(review -> concerned.addAll(atWork(review)));
        return concerned;
    }

    private Set<UUID> atWork(Review review) {
        Set<UUID> people = new HashSet<>(Set.of(review.submittedBy()));
        reviews.decisions(review).forEach(decision -> people.add(decision.reviewer()));
        return people;
    }

    private void tell(Set<UUID> accounts, Kind kind, Comment comment, Map<String, Object> detail) {
        notices.tell(accounts, NewNotice.ofEdition(kind, comment.articleId(), comment.locale(), "review", detail));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
