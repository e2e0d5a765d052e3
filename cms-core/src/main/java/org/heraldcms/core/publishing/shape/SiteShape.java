package org.heraldcms.core.publishing.shape;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * How an edition is shaped for a site.
 *
 * <p>It moves on by versions. Each waits for somebody else than its author, who approves it or drops it; a newer one takes
 * the place of one that waits. Readers see the last that was approved, on whatever revision of the edition.
 */
@Entity
@Table(name = "shape")
@IdClass(SiteShape.Key.class)
public class SiteShape {

    /** Edition and site. */
    public record Key(UUID articleId, String locale, String site) implements Serializable {}

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    private String locale;

    @Id
    private String site;

    private int last;

    private @Nullable Integer pending;

    private @Nullable Integer approved;

    private long changes;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the store only. */
    protected SiteShape() {}

    SiteShape(ShapePlace place, Instant now) {
        this.articleId = place.articleId();
        this.locale = place.locale().tag();
        this.site = place.site();
        this.last = 1;
        this.pending = 1;
        this.changes = 1;
        this.updatedAt = now;
    }

    /** Lets a new version wait, whose number this gives. */
    int propose(Instant now) {
        last++;
        pending = last;
        changed(now);
        return last;
    }

    /**
     * Shows the version that waits to readers from now on.
     *
     * @throws HeraldException STALE when another one is meant; ILLEGAL_TRANSITION when none waits
     */
    void approve(int version, Instant now) {
        requireWaiting(version);
        approved = version;
        pending = null;
        changed(now);
    }

    /** Has the version that waits never shown; refused as an approval is. */
    void drop(int version, Instant now) {
        requireWaiting(version);
        pending = null;
        changed(now);
    }

    private void requireWaiting(int version) {
        if (pending == null) {
            throw new HeraldException(ErrorCode.ILLEGAL_TRANSITION, "No version of this waits for approval.");
        }
        if (pending != version) {
            throw HeraldException.at(
                    ErrorCode.STALE, "/version", "Version " + version + " does not wait, but version " + pending + ".");
        }
    }

    private void changed(Instant now) {
        changes++;
        updatedAt = now;
    }

    public ShapePlace place() {
        return new ShapePlace(articleId, new LocaleTag(locale), site);
    }

    /** Number of the version that waits; null when none does. */
    public @Nullable Integer pending() {
        return pending;
    }

    /** Number of the version that readers see; null when none was approved yet. */
    public @Nullable Integer approved() {
        return approved;
    }

    /** Counts everything that happened to it, for If-Match. */
    public long changes() {
        return changes;
    }
}
