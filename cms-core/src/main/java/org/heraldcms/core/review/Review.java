package org.heraldcms.core.review;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.EditionState.Transition;
import org.heraldcms.core.review.workflow.Stage;
import org.heraldcms.core.review.workflow.StagesColumn;
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

    private String workflow;

    @Convert(converter = StagesColumn.class)
    private List<Stage> stages;

    private int stage;

    private String state;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "stage_since")
    private Instant stageSince;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @Version
    private long version;

    /** For the store only. */
    protected Review() {}

    Review(UUID id, Revision revision, int round, Course course, Submission submission) {
        if (!revision.isTitled()) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "The title is still the source's: translate it, or confirm it.");
        }
        this.id = id;
        this.articleId = revision.articleId();
        this.locale = revision.locale().tag();
        this.revision = revision.number();
        this.round = round;
        this.workflow = course.workflow();
        this.stages = List.copyOf(course.stages());
        this.state = EditionState.IN_REVIEW.label();
        this.submittedBy = submission.by();
        this.submittedAt = submission.at();
        begin(0, submission.at());
    }

    /** The workflow, by its key, with the stages that it has at this moment. */
    record Course(String workflow, List<Stage> stages) {}

    /** Who submitted, and when. */
    record Submission(UUID by, Instant at) {}

    /**
     * Counts an approval at the present stage.
     *
     * @param approvals how many reviewers have approved at this stage, this one included
     * @return the state afterwards
     */
    EditionState approve(int approvals, Instant now) {
        requireOpen();
        EditionState approved = state().require(Transition.APPROVE);
        if (approvals < present().approvals()) {
            return state();
        }
        if (stage + 1 < stages.size()) {
            begin(stage + 1, now);
            return state();
        }
        close(approved, now);
        return approved;
    }

    /** Sends the revision back to its writers. */
    EditionState requestChanges(Instant now) {
        requireOpen();
        EditionState requested = state().require(Transition.REQUEST_CHANGES);
        close(requested, now);
        return requested;
    }

    /** A newer revision was saved: nobody waits for this review any more, and what it decided is no longer in force. */
    void supersede(Instant now) {
        supersededAt = now;
    }

    /** @throws HeraldException REVIEW_CLOSED when it has ended */
    void requireOpen() {
        if (closedAt != null) {
            throw new HeraldException(
                    ErrorCode.REVIEW_CLOSED,
                    "The review of this revision has ended: it is " + state.replace('_', ' ') + ".");
        }
    }

    private void begin(int next, Instant now) {
        stage = next;
        stageSince = now;
        Integer hours = stages.get(next).dueHours();
        dueAt = hours == null ? null : now.plus(Duration.ofHours(hours));
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

    /** Key of the workflow that it goes through, which may have changed or gone since. */
    public String workflow() {
        return workflow;
    }

    /** The stages that the workflow had when this was submitted. */
    public List<Stage> stages() {
        return stages;
    }

    /** The present stage, or the last one when the review has ended. */
    public Stage present() {
        return stages.get(stage);
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

    /** When the present stage began. */
    public Instant stageSince() {
        return stageSince;
    }

    /** By when the present stage shall be decided; null: whenever. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** Whether the present stage waits longer than it should. */
    public boolean isOverdue(Instant now) {
        return closedAt == null && supersededAt == null && dueAt != null && dueAt.isBefore(now);
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
