package org.heraldcms.core.publishing.shape;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.UuidColumn;
import org.jspecify.annotations.Nullable;

/** What a shape said at some time; of all it holds, only its end is ever added: that it was approved, or dropped. */
@Entity
@Table(name = "shape_version")
@IdClass(ShapeVersion.Key.class)
public class ShapeVersion {

    /** Edition, site and number. */
    public record Key(UUID articleId, String locale, String site, int number) implements Serializable {}

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    private String locale;

    @Id
    private String site;

    @Id
    private int number;

    @Convert(converter = ShapeColumn.class)
    private ShapeContent content;

    private @Nullable Instant embargo;

    private int revision;

    @Column(name = "replaced_title")
    private String replacedTitle;

    @Column(name = "replaced_summary")
    private String replacedSummary;

    private UUID author;

    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = UuidColumn.class)
    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Convert(converter = UuidColumn.class)
    @Column(name = "dropped_by")
    private @Nullable UUID droppedBy;

    @Column(name = "dropped_at")
    private @Nullable Instant droppedAt;

    /** For the store only. */
    protected ShapeVersion() {}

    /** Who wrote it, when, and in the face of which revision. */
    record Writing(UUID author, Instant at, Revision revision) {}

    ShapeVersion(Key key, ShapeContent content, Writing writing) {
        this.articleId = key.articleId();
        this.locale = key.locale();
        this.site = key.site();
        this.number = key.number();
        this.content = content;
        this.embargo = content.embargo() == null ? null : content.embargo().at();
        this.revision = writing.revision().number();
        this.replacedTitle = writing.revision().title();
        this.replacedSummary = writing.revision().content().summary();
        this.author = writing.author();
        this.createdAt = writing.at();
    }

    /**
     * Notes who has looked at it beside its author.
     *
     * @throws HeraldException OWN_REVISION for the author
     */
    void approve(UUID by, Instant now) {
        requireOther(by);
        approvedBy = by;
        approvedAt = now;
    }

    /** As {@link #approve} refuses it. */
    void requireOther(UUID by) {
        if (by.equals(author)) {
            throw new HeraldException(
                    ErrorCode.OWN_REVISION, "You wrote this version: somebody else has to approve it.");
        }
    }

    /** Notes who has had it dropped. */
    void drop(UUID by, Instant now) {
        droppedBy = by;
        droppedAt = now;
    }

    /** 1 for the first, then upwards without a gap. */
    public int number() {
        return number;
    }

    public ShapeContent content() {
        return content;
    }

    /** Number of the edition's newest revision when it was written. */
    public int revision() {
        return revision;
    }

    /** What the edition was called then. */
    public String replacedTitle() {
        return replacedTitle;
    }

    /** What its summary was then. */
    public String replacedSummary() {
        return replacedSummary;
    }

    public UUID author() {
        return author;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable UUID approvedBy() {
        return approvedBy;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    /** Whether it replaces a title that is another one by now, or a summary. */
    public boolean isOutdated(Revision newest) {
        return replacesAnotherTitle(newest) || replacesAnotherSummary(newest);
    }

    boolean replacesAnotherTitle(Revision newest) {
        return content.title() != null && !newest.title().equals(replacedTitle);
    }

    boolean replacesAnotherSummary(Revision newest) {
        return content.summary() != null && !newest.content().summary().equals(replacedSummary);
    }
}
