package org.heraldcms.core.publishing.recall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** An article, or one edition of it, taken off all sites at once; never altered. */
@Entity
@Table(name = "recall")
public class Recall {

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private @Nullable String locale;

    private String title;

    private String reason;

    private UUID by;

    private Instant at;

    /** For the store only. */
    protected Recall() {}

    Recall(UUID id, RecallBook.Entry entry, Instant now) {
        this.id = id;
        this.articleId = entry.articleId();
        this.locale = entry.locale() == null ? null : entry.locale().tag();
        this.title = entry.title();
        this.reason = entry.reason();
        this.by = entry.by().id();
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    /** The edition that was recalled; null for the whole article. */
    public @Nullable LocaleTag locale() {
        return locale == null ? null : new LocaleTag(locale);
    }

    /** Whether it took down this edition. */
    public boolean concerns(UUID article, LocaleTag edition) {
        return articleId.equals(article) && (locale == null || locale.equals(edition.tag()));
    }

    /** The title of what was recalled, as it was then. */
    public String title() {
        return title;
    }

    public String reason() {
        return reason;
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
