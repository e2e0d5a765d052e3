package org.heraldcms.core.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * A figure that texts refer to by its key.
 *
 * <p>It begins with its first version and moves on by new ones. Readers see the newest that was approved; until they do,
 * what is live stays as it is, since documents are frozen.
 */
@Entity
@Table(name = "fact")
public class Fact {

    @Id
    private String key;

    private String label;

    private int version;

    private @Nullable Integer approved;

    @Column(name = "review_by")
    private LocalDate reviewBy;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    private long changes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /** For the store only. */
    protected Fact() {}

    Fact(String key, FactContent first, Instant now) {
        this.key = key;
        this.label = first.label();
        this.version = 1;
        this.reviewBy = first.reviewBy();
        this.changes = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Makes a new version the newest; it is shown at once only where none is approved. */
    void moveTo(FactContent next, Instant now) {
        label = next.label();
        version++;
        if (approved == null) {
            show(next.reviewBy());
        }
        changed(now);
    }

    /** Renames it: what it is called in the newsroom is part of no version. */
    void rename(String other, Instant now) {
        label = other;
        changed(now);
    }

    /**
     * Shows the newest version to readers from now on.
     *
     * @throws HeraldException STALE when another one is meant; ALREADY_DECIDED when it is approved already
     */
    void approve(FactVersion meant, Instant now) {
        if (meant.number() != version) {
            throw HeraldException.at(
                    ErrorCode.STALE,
                    "/version",
                    "Version " + meant.number() + " is not the newest, which is " + version + ".");
        }
        if (approved != null && approved == version) {
            throw new HeraldException(ErrorCode.ALREADY_DECIDED, "Version " + version + " has been approved already.");
        }
        approved = version;
        show(meant.content(label).reviewBy());
        changed(now);
    }

    private void show(LocalDate until) {
        reviewBy = until;
        toldAt = null;
    }

    /** Takes it out of use, for good. */
    void remove(Instant now) {
        deletedAt = now;
        changed(now);
    }

    /** Notes that people were told. */
    void told(Instant now) {
        toldAt = now;
    }

    private void changed(Instant now) {
        changes++;
        updatedAt = now;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Number of the newest version. */
    public int version() {
        return version;
    }

    /** Number of the version that readers see; null when none was approved yet. */
    public @Nullable Integer approved() {
        return approved;
    }

    /** Number of the version that is shown in the newsroom: the approved one or, before there is any, the newest. */
    public int shown() {
        return approved == null ? version : approved;
    }

    /** The last day on which what is shown may be believed. */
    public LocalDate reviewBy() {
        return reviewBy;
    }

    /** Whether what is shown has to be looked at again; days end in UTC. */
    public boolean isOverdue(Instant now) {
        return reviewBy.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** Counts everything that happened to it, for If-Match. */
    public long changes() {
        return changes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isTold() {
        return toldAt != null;
    }
}
