package org.heraldcms.core.review;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.EditionState.Transition;
import org.jspecify.annotations.Nullable;

/**
 * The passage of one revision through the stages of its workflow.
 *
 * <p>It begins when the revision is submitted, with a copy of the stages as they are then. Each approval counts for the
 * stage it was given at; when a stage has enough, the next begins, and after the last the revision is approved. One
 * request for changes ends the review at any stage; the same revision can be submitted again, in another round. A
 * revision saved meanwhile leaves the review behind: it still tells what was decided about the older text, and says
 * nothing about the newer.
 */
@Entity
@Table(name = "review")
public class Review {

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private String locale;

    private int revision;

    private int round;

    @Convert(converter = StagesColumn.class)
    private List<Stage> stages;

    private int stage;

    private String state;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version;

    /** For the store only. */
    protected Review() {}

    Review(UUID id, Revision revision, int round, List<Stage> stages, UUID submittedBy, Instant now) {
        if (!revision.isTitled()) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "The title is still the source's: translate it, or confirm it.");
        }
        this.id = id;
        this.articleId = revision.articleId();
        this.locale = revision.locale().tag();
        this.revision = revision.number();
        this.round = round;
        this.stages = stages;
        this.state = EditionState.IN_REVIEW.label();
        this.submittedBy = submittedBy;
        this.submittedAt = now;
    }

    /**
     * Counts an approval at the present stage.
     *
     * @param approvals how many reviewers have approved at this stage, this one included
     * @return the state afterwards
     */
    EditionState approve(int approvals, Instant now) {
        EditionState approved = state().require(Transition.APPROVE);
        if (approvals < stages.get(stage).approvals()) {
            return state();
        }
        if (stage + 1 < stages.size()) {
            stage++;
            return state();
        }
        close(approved, now);
        return approved;
    }

    /** Sends the revision back to its writers. */
    EditionState requestChanges(Instant now) {
        EditionState requested = state().require(Transition.REQUEST_CHANGES);
        close(requested, now);
        return requested;
    }

    private void close(EditionState outcome, Instant now) {
        state = outcome.label();
        closedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    public LocaleTag locale() {
        return new LocaleTag(locale);
    }

    /** Number of the revision that is judged. */
    public int revision() {
        return revision;
    }

    /** 1 for the first time that this revision was submitted. */
    public int round() {
        return round;
    }

    public List<Stage> stages() {
        return stages;
    }

    /** Index of the present stage, or of the last one when the review has ended. */
    public int stage() {
        return stage;
    }

    public EditionState state() {
        return EditionState.of(state);
    }

    public UUID submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
