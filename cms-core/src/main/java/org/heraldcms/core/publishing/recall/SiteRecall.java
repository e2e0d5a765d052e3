package org.heraldcms.core.publishing.recall;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.UuidColumn;
import org.jspecify.annotations.Nullable;

/**
 * How far one site is with a recall.
 *
 * <p>It is acknowledged when every endpoint that the site has switched on took the recall, and confirmed when the site
 * proved by a receipt that it holds what it should, or a person noted that it is gone. Nothing more is waited for once it is
 * confirmed; of a site that has never given a receipt, its acknowledgement is all that can be had. A site that cannot say
 * anything stays unknown until a person notes what they saw.
 */
@Entity
@Table(name = "recall_site")
@IdClass(SiteRecall.Key.class)
public class SiteRecall {

    private static final int LONGEST_NOTE = 1_000;
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);
    private static final int MOST_ESCALATIONS = 24;

    /** Recall and site. */
    public record Key(UUID recallId, String site) implements Serializable {}

    /** What is known of a site. */
    public enum State {
        /** It can neither be told nor tell. */
        UNKNOWN,
        /** It has not taken the recall yet. */
        WAITING,
        /** It took the recall. */
        ACKNOWLEDGED,
        /** It is gone there. */
        CONFIRMED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a site has said.
     *
     * @param acknowledgedAt when the last of its endpoints took the recall; null while one has not
     * @param goneAt when it first proved to be in step behind the recall; null while it has not
     * @param givesReceipts whether it has ever given a receipt
     */
    public record Evidence(
            @Nullable Instant acknowledgedAt, @Nullable Instant goneAt, boolean givesReceipts) {}

    @Id
    @Column(name = "recall_id")
    private UUID recallId;

    @Id
    private String site;

    @Column(name = "first_position")
    private long firstPosition;

    private long position;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "gone_at")
    private @Nullable Instant goneAt;

    @Column(name = "noted_at")
    private @Nullable Instant notedAt;

    @Column(name = "noted_by")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID notedBy;

    private @Nullable String note;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "escalated_at")
    private @Nullable Instant escalatedAt;

    private int escalations;

    /** For the store only. */
    protected SiteRecall() {}

    SiteRecall(UUID recallId, String site, RecallBook.Span span) {
        this.recallId = recallId;
        this.site = site;
        this.firstPosition = span.first();
        this.position = span.last();
    }

    /** Takes in what the site has said by now; what it once said stays. */
    public void learn(Evidence evidence, Instant now) {
        acknowledgedAt = acknowledgedAt == null ? evidence.acknowledgedAt() : acknowledgedAt;
        goneAt = goneAt == null ? evidence.goneAt() : goneAt;
        if (goneAt != null || (acknowledgedAt != null && !evidence.givesReceipts())) {
            settle(now);
        }
    }

    /**
     * Notes by hand that it is gone there; noted again, the newer note counts.
     *
     * @throws HeraldException INVALID at {@code /note} unless it has 1 to 1,000 characters
     */
    public void note(UUID by, String words, Instant now) {
        if (words.isBlank() || words.length() > LONGEST_NOTE) {
            throw HeraldException.invalid("/note", "Say how you know, in 1 to 1,000 characters.");
        }
        notedBy = by;
        notedAt = now;
        note = words;
        settle(now);
    }

    private void settle(Instant now) {
        settledAt = settledAt == null ? now : settledAt;
    }

    /**
     * Counts an escalation, if there is to be one: when the site is overdue, and again every hour for a day.
     *
     * @param overdueAt when patience ends
     */
    public boolean escalate(Instant overdueAt, Instant now) {
        Instant due = escalatedAt == null ? overdueAt : escalatedAt.plus(AGAIN_AFTER);
        if (settledAt != null || escalations >= MOST_ESCALATIONS || now.isBefore(due)) {
            return false;
        }
        escalatedAt = now;
        escalations++;
        return true;
    }

    /** @param reachable whether the site has an endpoint that hears of recalls, or has ever given a receipt */
    public State state(boolean reachable) {
        if (goneAt != null || notedAt != null) {
            return State.CONFIRMED;
        }
        if (acknowledgedAt != null) {
            return State.ACKNOWLEDGED;
        }
        return reachable ? State.WAITING : State.UNKNOWN;
    }

    public UUID recallId() {
        return recallId;
    }

    public String site() {
        return site;
    }

    /** The first change of the recall on this site. */
    public long firstPosition() {
        return firstPosition;
    }

    /** The last change of the recall on this site: a site that is in step there shows none of it any more. */
    public long position() {
        return position;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable Instant goneAt() {
        return goneAt;
    }

    public @Nullable Instant notedAt() {
        return notedAt;
    }

    public @Nullable UUID notedBy() {
        return notedBy;
    }

    public @Nullable String note() {
        return note;
    }

    /** When nothing more was to be waited for; null while something is. */
    public @Nullable Instant settledAt() {
        return settledAt;
    }

    /** How often people were told that it is overdue. */
    public int escalations() {
        return escalations;
    }
}
