package org.heraldcms.core.review.comment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.NamesColumn;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.UuidColumn;
import org.jspecify.annotations.Nullable;

/**
 * What somebody noted about a revision, or about one segment of it. A comment begins a thread or replies in one; a thread
 * is resolved as a whole, by whoever calls it so or accepts a suggestion in it, and can be opened again.
 */
@Entity
@Table(name = "comment")
public class Comment {

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private String locale;

    private int revision;

    private @Nullable String segment;

    @Convert(converter = UuidColumn.class)
    private @Nullable UUID parent;

    @Convert(converter = UuidColumn.class)
    private @Nullable UUID author;

    private @Nullable String guest;

    private String text;

    @Convert(converter = NamesColumn.class)
    private List<String> mentions;

    @Convert(converter = SuggestionColumn.class)
    private @Nullable JsonNode suggestion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID resolvedBy;

    @Column(name = "accepted_revision")
    private @Nullable Integer acceptedRevision;

    /** For the store only. */
    protected Comment() {}

    Comment(UUID id, Revision revision, CommentDraft draft, Speaker speaker, Instant now) {
        this.id = id;
        this.articleId = revision.articleId();
        this.locale = revision.locale().tag();
        this.revision = revision.number();
        this.segment = draft.segment();
        this.parent = draft.parent();
        this.text = draft.text();
        this.mentions = draft.mentions().stream().map(UUID::toString).toList();
        this.suggestion = draft.suggestion();
        this.author = speaker.account();
        this.guest = speaker.guest();
        this.createdAt = now;
    }

    /**
     * Who says it: somebody with an account, or a guest.
     *
     * @param name by which others are told of it
     */
    record Speaker(@Nullable UUID account, @Nullable String guest, String name) {}

    void resolve(UUID by, Instant now) {
        resolvedBy = by;
        resolvedAt = now;
    }

    void reopen() {
        resolvedBy = null;
        resolvedAt = null;
    }

    void acceptedAs(int saved) {
        acceptedRevision = saved;
    }

    public UUID id() {
        return id;
    }

    boolean isOf(UUID article, LocaleTag edition) {
        return articleId.equals(article) && locale.equals(edition.tag());
    }

    UUID articleId() {
        return articleId;
    }

    LocaleTag locale() {
        return new LocaleTag(locale);
    }

    public int revision() {
        return revision;
    }

    /** Id of the segment it is about; null: the revision as a whole. */
    public @Nullable String segment() {
        return segment;
    }

    /** The comment that began its thread; null when it did so itself. */
    public @Nullable UUID parent() {
        return parent;
    }

    /** Null when a guest said it. */
    public @Nullable UUID author() {
        return author;
    }

    /** By what name somebody without an account said it; null when somebody with one did. */
    public @Nullable String guest() {
        return guest;
    }

    public String text() {
        return text;
    }

    public List<UUID> mentions() {
        return mentions.stream().map(UUID::fromString).toList();
    }

    /** What the segment could say instead. */
    public @Nullable JsonNode suggestion() {
        return suggestion;
    }

    /** The revision that was saved when its suggestion was accepted. */
    public @Nullable Integer acceptedRevision() {
        return acceptedRevision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When its thread was resolved; only of the comment that began it. */
    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public @Nullable UUID resolvedBy() {
        return resolvedBy;
    }
}
