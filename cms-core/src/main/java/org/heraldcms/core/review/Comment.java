package org.heraldcms.core.review;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.UuidColumn;
import org.jspecify.annotations.Nullable;

/** What somebody noted about a revision, or about one segment of it, until somebody calls it resolved. */
@Entity
@Table(name = "comment")
public class Comment {

    private static final int LONGEST = 10_000;

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private String locale;

    private int revision;

    private @Nullable String segment;

    private UUID author;

    private String text;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID resolvedBy;

    /** For the store only. */
    protected Comment() {}

    Comment(UUID id, Revision revision, @Nullable String segment, String text, UUID author, Instant now) {
        this.id = id;
        this.articleId = revision.articleId();
        this.locale = revision.locale().tag();
        this.revision = revision.number();
        this.segment = segment;
        this.text = check(text, "/text");
        this.author = author;
        this.createdAt = now;
        if (text.isBlank()) {
            throw HeraldException.invalid("/text", "A comment says something.");
        }
    }

    /** Refuses a remark that is longer than anybody reads. */
    static String check(String text, String pointer) {
        if (text.length() > LONGEST) {
            throw HeraldException.invalid(pointer, "A comment has at most " + LONGEST + " characters.");
        }
        return text;
    }

    void resolve(UUID by, Instant now) {
        resolvedBy = by;
        resolvedAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }

    String locale() {
        return locale;
    }

    public int revision() {
        return revision;
    }

    /** Id of the segment it is about; null: the revision as a whole. */
    public @Nullable String segment() {
        return segment;
    }

    public UUID author() {
        return author;
    }

    public String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public @Nullable UUID resolvedBy() {
        return resolvedBy;
    }
}
