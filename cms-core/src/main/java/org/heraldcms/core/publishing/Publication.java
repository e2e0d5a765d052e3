package org.heraldcms.core.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.NamesColumn;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an edition, live on a site from an instant until an instant.
 *
 * <p>It begins with the document cut for it, takes the place of the one that was live there before, and ends when the
 * next one takes its own place or when it is withdrawn. Its document is never changed.
 */
@Entity
@Table(name = "publication")
public class Publication {

    @Id
    private UUID id;

    private String site;

    @Column(name = "article_id")
    private UUID articleId;

    private String locale;

    private int revision;

    private String slug;

    private String title;

    @Convert(converter = NamesColumn.class)
    private List<String> topics;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "live_from")
    private Instant liveFrom;

    @Column(name = "live_until")
    private @Nullable Instant liveUntil;

    private long position;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    private String digest;

    /** For the store only; rows are written by {@link Frontier}. */
    protected Publication() {}

    /** Ends it by a change of the log; never before it began, though a clock may have been set back since. */
    void end(long by, Instant now) {
        endedBy = by;
        liveUntil = now.isBefore(liveFrom) ? liveFrom : now;
    }

    UUID id() {
        return id;
    }

    public String site() {
        return site;
    }

    public UUID articleId() {
        return articleId;
    }

    public LocaleTag locale() {
        return new LocaleTag(locale);
    }

    public int revision() {
        return revision;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** Those that the article had when it went live. */
    List<String> topics() {
        return topics;
    }

    /** When the edition first went live on the site. */
    public Instant firstAt() {
        return firstAt;
    }

    public Instant liveFrom() {
        return liveFrom;
    }

    /** When it ceased to be live; null while it is. */
    public @Nullable Instant liveUntil() {
        return liveUntil;
    }

    /** The change that made it live. */
    public long position() {
        return position;
    }

    /** The change that ended it; null while it is live. */
    public @Nullable Long endedBy() {
        return endedBy;
    }

    public String digest() {
        return digest;
    }
}
