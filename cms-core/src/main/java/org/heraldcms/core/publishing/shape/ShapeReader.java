package org.heraldcms.core.publishing.shape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/** Finds shapes and says what is to be known about them. */
@ApplicationScoped
@Transactional
public class ShapeReader {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Sites sites;

    @Inject
    private ShapeCheck check;

    /**
     * A shape as the newsroom sees it.
     *
     * @param changes 0 before there was any
     * @param newest the newest revision of the edition, whose words it may replace
     * @param findings about the version that waits, or else the one that readers see
     */
    public record Seen(
            ShapePlace place,
            long changes,
            @Nullable ShapeVersion approved,
            @Nullable ShapeVersion pending,
            Revision newest,
            List<ShapeFinding> findings) {}

    /** The shapes of an edition, of which something was approved or waits, by site. */
    public List<Seen> all(UUID articleId, LocaleTag locale) {
        Edition edition = articles.requireEdition(articleId, locale);
        return store
                .createQuery(
                        "select s from SiteShape s where s.articleId = :article and s.locale = :locale order by s.site",
                        SiteShape.class)
                .setParameter("article", articleId)
                .setParameter("locale", locale.tag())
                .getResultList()
                .stream()
                .map(shape -> seen(shape.place(), shape, edition))
                .toList();
    }

    /** How an edition is shaped for a site; there may be nothing of the kind. */
    public Seen of(ShapePlace place) {
        Edition edition = articles.requireEdition(place.articleId(), place.locale());
        Site site = sites.require(place.site());
        ShapePlace there = new ShapePlace(place.articleId(), place.locale(), site.key());
        return seen(there, find(there), edition);
    }

    Seen seen(ShapePlace place, @Nullable SiteShape shape, Edition edition) {
        Revision newest = articles.newest(edition);
        ShapeVersion shown = shape == null ? null : version(place, shape.approved());
        ShapeVersion waiting = shape == null ? null : version(place, shape.pending());
        ShapeVersion looked = waiting == null ? shown : waiting;
        return new Seen(
                place,
                shape == null ? 0 : shape.changes(),
                shown,
                waiting,
                newest,
                looked == null ? List.of() : check.look(looked, newest));
    }

    @Nullable
    SiteShape find(ShapePlace place) {
        return store.find(
                SiteShape.class,
                new SiteShape.Key(place.articleId(), place.locale().tag(), place.site()));
    }

    /** What somebody saw last who looks at it: what waits, else what is approved. */
    ShapeContent newest(ShapePlace place, @Nullable SiteShape shape) {
        return Optional.ofNullable(shape)
                .map(one -> version(place, one.pending() == null ? one.approved() : one.pending()))
                .map(ShapeVersion::content)
                .orElse(ShapeContent.NONE);
    }

    @Nullable
    ShapeVersion version(ShapePlace place, @Nullable Integer number) {
        return number == null
                ? null
                : store.find(
                        ShapeVersion.class,
                        new ShapeVersion.Key(place.articleId(), place.locale().tag(), place.site(), number));
    }
}
