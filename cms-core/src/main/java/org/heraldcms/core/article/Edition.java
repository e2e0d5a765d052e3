package org.heraldcms.core.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * An article in one locale.
 *
 * <p>It begins with its first revision and moves on by being saved: each save appends an immutable {@link Revision} and
 * makes it the newest. That is all an edition knows. Its state is derived elsewhere from its newest revision, so that a
 * save voids a running review or an approval without touching them, and never touches what is live.
 */
@Entity
@Table(name = "edition")
@IdClass(Edition.Key.class)
public class Edition {

    /** Article and locale. */
    public record Key(UUID articleId, String locale) implements Serializable {}

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    private String locale;

    private String slug;

    private int revision;

    @Column(name = "updated_at")
    private Instant updatedAt;

    private String texts;

    private @Nullable String covered;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For the store only. */
    protected Edition() {}

    Edition(Revision first) {
        this.articleId = first.articleId();
        this.locale = first.locale().tag();
        moveTo(first);
    }

    /** Makes a revision the newest one. */
    final void moveTo(Revision next) {
        this.revision = next.number();
        this.slug = next.slug();
        this.updatedAt = next.createdAt();
        String now = Digest.of(next.segments());
        this.changedAt = now.equals(texts) ? changedAt : next.createdAt();
        this.texts = now;
        Basis basis = next.basis();
        this.covered = basis == null ? null : Digest.of(basis.covered(next.segments()));
    }

    public UUID articleId() {
        return articleId;
    }

    public LocaleTag locale() {
        return new LocaleTag(locale);
    }

    public String slug() {
        return slug;
    }

    /** Number of the newest revision. */
    public int revision() {
        return revision;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
