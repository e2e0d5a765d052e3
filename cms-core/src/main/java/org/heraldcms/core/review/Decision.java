package org.heraldcms.core.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What one reviewer said of one revision at one stage; never changed afterwards. */
@Entity
@Table(name = "decision")
public class Decision {

    @Id
    private UUID id;

    @Column(name = "review_id")
    private UUID reviewId;

    private int stage;

    @Column(name = "decision")
    private String verdict;

    private UUID reviewer;

    private String comment;

    private Instant at;

    /** For the store only. */
    protected Decision() {}

    Decision(UUID id, Review review, Verdict verdict, UUID reviewer, String comment, Instant at) {
        this.id = id;
        this.reviewId = review.id();
        this.stage = review.stage();
        this.verdict = verdict.label();
        this.reviewer = reviewer;
        this.comment = comment;
        this.at = at;
    }

    /** Index of the stage at which it was taken. */
    public int stage() {
        return stage;
    }

    public Verdict verdict() {
        return Verdict.of(verdict);
    }

    public UUID reviewer() {
        return reviewer;
    }

    public String comment() {
        return comment;
    }

    public Instant at() {
        return at;
    }
}
