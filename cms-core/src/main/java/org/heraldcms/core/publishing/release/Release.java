package org.heraldcms.core.publishing.release;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.UuidColumn;
import org.heraldcms.core.publishing.schedule.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Publications and withdrawals that take effect together, or not at all.
 *
 * <p>It begins open, is scheduled for an instant or launched by hand, and is over once it took effect. When it is due and
 * something stops it, it is refused, and stays so until somebody changes what is in it, gives it another instant, or
 * launches it.
 */
@Entity
@Table(name = "release")
public class Release {

    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    private String name;

    private String state;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    private @Nullable String zone;

    @Column(name = "local_time")
    private @Nullable String localTime;

    @Column(name = "scheduled_by")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID scheduledBy;

    @Column(name = "launched_at")
    private @Nullable Instant launchedAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For the store only. */
    protected Release() {}

    Release(UUID id, String name, UUID createdBy, Instant now) {
        this.id = id;
        this.name = checked(name);
        this.state = ReleaseState.OPEN.label();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw HeraldException.invalid("/name", "A release has a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return stripped;
    }

    void rename(String to) {
        requireNotLaunched();
        name = checked(to);
    }

    /** Gives it an instant, in place of any that it had. */
    void schedule(Moment moment, UUID by, Instant now) {
        requireNotLaunched();
        if (!moment.at().isAfter(now)) {
            throw HeraldException.invalid("/at", "This moment has passed already: launch the release instead.");
        }
        LocalDateTime local = moment.local();
        state = ReleaseState.SCHEDULED.label();
        dueAt = moment.at();
        zone = moment.zone();
        localTime = local == null ? null : local.toString();
        scheduledBy = by;
    }

    /** Takes its instant from it. */
    void open() {
        requireNotLaunched();
        state = ReleaseState.OPEN.label();
        dueAt = null;
        zone = null;
        localTime = null;
        scheduledBy = null;
    }

    /** What is in it changes: one that was refused is open again, one that waits for its instant still does. */
    void edit() {
        requireNotLaunched();
        if (state() == ReleaseState.REFUSED) {
            open();
        }
    }

    void launch(Instant now) {
        requireNotLaunched();
        state = ReleaseState.LAUNCHED.label();
        launchedAt = now;
    }

    /** It was due, and something stopped it. */
    void refuse() {
        if (state() != ReleaseState.SCHEDULED) {
            throw new IllegalStateException("Only a release that was due can be refused.");
        }
        state = ReleaseState.REFUSED.label();
    }

    void requireNotLaunched() {
        if (state() == ReleaseState.LAUNCHED) {
            throw new HeraldException(ErrorCode.ILLEGAL_TRANSITION, "The release has been launched already.");
        }
    }

    boolean isDue(Instant now) {
        return state() == ReleaseState.SCHEDULED && dueAt != null && !dueAt.isAfter(now);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public ReleaseState state() {
        return ReleaseState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** When it takes effect, or was to; null when nobody set an instant. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** The time of day that was meant, by the clock of {@link #zone}; null when an instant was. */
    public @Nullable String localTime() {
        return localTime;
    }

    public @Nullable String zone() {
        return zone;
    }

    public @Nullable UUID scheduledBy() {
        return scheduledBy;
    }

    public @Nullable Instant launchedAt() {
        return launchedAt;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Grows with every change of the release itself. */
    public long version() {
        return version;
    }
}
