package org.heraldcms.core.publishing.release;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.NamesColumn;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Publication;
import org.heraldcms.core.publishing.Schedule.Action;
import org.jspecify.annotations.Nullable;

/** That one edition is published on sites, or withdrawn from them, when its release takes effect. */
@Entity
@Table(name = "release_item")
public class ReleaseItem {

    @Id
    private UUID id;

    @Column(name = "release_id")
    private UUID releaseId;

    private String action;

    @Column(name = "article_id")
    private UUID articleId;

    private String locale;

    @Convert(converter = NamesColumn.class)
    private List<String> sites;

    private @Nullable Integer revision;

    private @Nullable String reason;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    /** For the store only. */
    protected ReleaseItem() {}

    ReleaseItem(UUID id, UUID releaseId, Wish wish, Addition addition) {
        this.id = id;
        this.releaseId = releaseId;
        this.action = wish.action().label();
        this.articleId = wish.articleId();
        this.locale = wish.locale().tag();
        this.sites = wish.sites();
        this.revision = wish.revision();
        this.reason = wish.reason();
        this.addedBy = addition.by();
        this.addedAt = addition.at();
    }

    /** Who put it in, and when. */
    record Addition(UUID by, Instant at) {}

    /** What it wants. */
    Wish wish() {
        return new Wish(action(), articleId, locale(), sites, revision, reason);
    }

    /** The edition. */
    public Edition.Key key() {
        return new Edition.Key(articleId, locale);
    }

    /** The revision that is meant, of an edition that is there. */
    Revision.Key meant(Edition edition) {
        return new Revision.Key(articleId, locale, revision == null ? edition.revision() : revision);
    }

    /**
     * Whether it only cuts anew what is live on all its sites already, with figures that have changed since. Then nothing
     * new becomes public that had to be approved, whatever was drafted meanwhile.
     *
     * @param live what of the article is live
     */
    boolean renews(List<Publication> live) {
        return revision != null
                && !sites.isEmpty()
                && sites.stream()
                        .allMatch(site -> live.stream()
                                .anyMatch(one -> one.site().equals(site)
                                        && one.locale().equals(locale())
                                        && one.revision() == revision));
    }

    boolean isAt(String site) {
        return sites.isEmpty() || sites.contains(site);
    }

    public UUID id() {
        return id;
    }

    UUID releaseId() {
        return releaseId;
    }

    public Action action() {
        return Action.valueOf(action.toUpperCase(Locale.ROOT));
    }

    public UUID articleId() {
        return articleId;
    }

    public LocaleTag locale() {
        return new LocaleTag(locale);
    }

    /** Keys of the sites; empty means all: that take it, or on which it is live. */
    public List<String> sites() {
        return sites;
    }

    /** The revision that is meant; null for whichever is the newest when the release takes effect. */
    public @Nullable Integer revision() {
        return revision;
    }

    /** Why it is withdrawn; null for a publication. */
    public @Nullable String reason() {
        return reason;
    }

    public UUID addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
