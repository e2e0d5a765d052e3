package org.heraldcms.core.publishing.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.core.publishing.shape.ShapeBook;
import org.heraldcms.core.publishing.shape.ShapePlace;
import org.heraldcms.core.site.Site;

/** How sites shape what a release brings them. */
record Shaping(Map<ShapePlace, ShapeBook.Shaped> shaped, ShapeBook book) {

    /** Until when publishing a revision on a site waits; empty when it need not. */
    Optional<Moment> embargo(Revision revision, Site site) {
        return book.embargo(of(revision, site));
    }

    /** What is worth a word about a revision on a site. */
    List<Obstacle> words(ReleaseItem item, Revision revision, Site site) {
        ShapeBook.Shaped shape = of(revision, site);
        List<Obstacle> words = new ArrayList<>();
        embargo(revision, site)
                .ifPresent(until -> words.add(new Obstacle(
                        item.id(),
                        Blocker.EMBARGOED,
                        site.key(),
                        "The site \"" + site.key() + "\" holds an embargo: it goes live there at " + until.at()
                                + ".")));
        if (shape.pending() != null) {
            words.add(new Obstacle(
                    item.id(),
                    Blocker.SHAPE_PENDING,
                    site.key(),
                    "What the site \"" + site.key() + "\" is to show instead waits for approval."));
        }
        if (shape.replacesOther(revision.title())) {
            words.add(new Obstacle(
                    item.id(),
                    Blocker.SHAPE_OUTDATED,
                    site.key(),
                    "The site \"" + site.key() + "\" replaces the title \"" + shape.replacedTitle()
                            + "\", which is another one by now."));
        }
        return words;
    }

    private ShapeBook.Shaped of(Revision revision, Site site) {
        return shaped.getOrDefault(
                new ShapePlace(revision.articleId(), revision.locale(), site.key()), ShapeBook.Shaped.NOT);
    }
}
