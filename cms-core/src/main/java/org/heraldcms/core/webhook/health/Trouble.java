package org.heraldcms.core.webhook.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A series of failures of an endpoint, with no success between them.
 *
 * <p>It is told of after four failures, warned of after three days, and ends in disabling after five: but only when
 * failures lay twelve hours and more apart several times, so that not one bad hour counts for days, and only a day or
 * more after the warning. Where nothing was tried for five days nothing is known of them, and the series begins anew.
 */
@Entity
@Table(name = "endpoint_trouble")
public class Trouble {

    /** Failures in a row that are worth telling somebody. */
    static final int REPORTED_AFTER = 4;

    static final Duration WARNED_AFTER = Duration.ofDays(3);
    static final Duration DISABLED_AFTER = Duration.ofDays(5);

    private static final Duration NOTICE = Duration.ofDays(1);
    private static final Duration APART = Duration.ofHours(12);
    private static final int APART_TO_WARN = 2;
    private static final int APART_TO_DISABLE = 3;
    private static final int LONGEST_REASON = 500;

    @Id
    @Column(name = "endpoint_id")
    private UUID endpointId;

    private Instant since;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "counted_at")
    private Instant countedAt;

    private int failures;
    private int spread;
    private String reason;

    @Column(name = "after_position")
    private @Nullable Long afterPosition;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    @Column(name = "warned_at")
    private @Nullable Instant warnedAt;

    @Column(name = "exhausted_at")
    private @Nullable Instant exhaustedAt;

    /** For the store only. */
    protected Trouble() {}

    /** A series that begins with this failure. */
    Trouble(UUID endpointId, Failure first, Instant now) {
        this.endpointId = endpointId;
        this.reason = shortened(first.reason());
        begin(first, now);
    }

    /**
     * A try that failed.
     *
     * @param reason why, in the words that the outside sees: {@code http_500}, {@code timeout}
     * @param position that of the change; null for what is no change
     */
    record Failure(String reason, @Nullable Long position) {}

    private void begin(Failure first, Instant now) {
        since = now;
        lastAt = now;
        countedAt = now;
        failures = 1;
        spread = 1;
        reportedAt = null;
        warnedAt = null;
        exhaustedAt = null;
        take(first);
    }

    private void take(Failure failure) {
        reason = shortened(failure.reason());
        Long position = failure.position();
        if (position != null) {
            afterPosition = afterPosition == null ? position - 1 : Math.min(afterPosition, position - 1);
        }
    }

    private static String shortened(String said) {
        return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said;
    }

    /** It failed once more. */
    void goOn(Failure failure, Instant now) {
        if (Duration.between(lastAt, now).compareTo(DISABLED_AFTER) >= 0) {
            begin(failure, now);
            return;
        }
        failures++;
        lastAt = now;
        if (Duration.between(countedAt, now).compareTo(APART) >= 0) {
            countedAt = now;
            spread++;
        }
        take(failure);
    }

    /** Whether somebody is to be told that it is failing; says so once. */
    boolean report(Instant now) {
        if (reportedAt != null || failures < REPORTED_AFTER) {
            return false;
        }
        reportedAt = now;
        return true;
    }

    /** Whether somebody is to be warned that it will be disabled; says so once. */
    boolean warn(Instant now) {
        if (warnedAt != null || spread < APART_TO_WARN || !hasLasted(WARNED_AFTER, now)) {
            return false;
        }
        warnedAt = now;
        return true;
    }

    /** Whether it is to be disabled by now. */
    boolean isToEnd(Instant now) {
        return warnedAt != null
                && !warnedAt.plus(NOTICE).isAfter(now)
                && spread >= APART_TO_DISABLE
                && hasLasted(DISABLED_AFTER, now);
    }

    private boolean hasLasted(Duration time, Instant now) {
        return !since.plus(time).isAfter(now);
    }

    /** Whether people are to be told that something was given up; says so once in a series. */
    boolean exhaust(Instant now) {
        if (exhaustedAt != null) {
            return false;
        }
        exhaustedAt = now;
        return true;
    }

    public UUID endpointId() {
        return endpointId;
    }

    /** When the first failure of the series was over. */
    public Instant since() {
        return since;
    }

    /** When the last one was over. */
    public Instant lastAt() {
        return lastAt;
    }

    /** How many failures there were. */
    public int failures() {
        return failures;
    }

    /** Why the last one failed: {@code http_500}, {@code timeout}. */
    public String reason() {
        return reason;
    }

    /** Behind which position nothing was taken any more; null when no change failed. */
    public @Nullable Long afterPosition() {
        return afterPosition;
    }

    /** Whether somebody was told of it. */
    boolean isReported() {
        return reportedAt != null;
    }

    /** The earliest instant at which it will be disabled; null before the warning. */
    public @Nullable Instant endsAt() {
        if (warnedAt == null) {
            return null;
        }
        Instant notice = warnedAt.plus(NOTICE);
        Instant end = since.plus(DISABLED_AFTER);
        return end.isAfter(notice) ? end : notice;
    }
}
