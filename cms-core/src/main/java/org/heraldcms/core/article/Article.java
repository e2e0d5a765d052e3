package org.heraldcms.core.article;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * One piece of content in all its languages.
 *
 * <p>An article begins with the edition of its source locale, from which the other editions are translated. What
 * belongs to all languages stands here: type, topics, owner. Changing it changes no edition and publishes nothing; the
 * next publication of each edition carries it. An article that has never been public can be deleted; one that has been
 * is kept, out of sight, because outsiders must for ever be told that it was withdrawn.
 */
@Entity
@Table(name = "article")
public class Article {

    @Id
    private UUID id;

    private String type;

    @Column(name = "source_locale")
    private String sourceLocale;

    @Convert(converter = NamesColumn.class)
    private List<String> topics;

    private UUID owner;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Version
    private long version;

    /** For the store only. */
    protected Article() {}

    Article(UUID id, ArticleDraft draft, UUID owner, Instant now) {
        this.id = id;
        this.type = draft.type();
        this.sourceLocale = draft.sourceLocale().tag();
        this.topics = draft.topics();
        this.owner = owner;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Changes what belongs to all languages; what is null stays. */
    void change(ArticlePatch patch, Instant now) {
        type = patch.type() == null ? type : patch.type();
        topics = patch.topics() == null ? topics : patch.topics();
        owner = patch.owner() == null ? owner : patch.owner();
        updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String type() {
        return type;
    }

    public LocaleTag sourceLocale() {
        return new LocaleTag(sourceLocale);
    }

    public List<String> topics() {
        return topics;
    }

    public UUID owner() {
        return owner;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Grows with every change of what belongs to all languages. */
    public long version() {
        return version;
    }

    /** What belongs to all languages, for the audit. */
    Map<String, Object> audited() {
        return Map.of("type", type, "topics", topics, "owner", owner);
    }

    boolean isDeleted() {
        return deletedAt != null;
    }
}
