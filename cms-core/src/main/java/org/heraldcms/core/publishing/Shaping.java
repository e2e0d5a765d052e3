package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.publishing.shape.ShapeBook;
import org.heraldcms.core.publishing.shape.ShapeContent;
import org.heraldcms.core.publishing.shape.ShapePlace;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;

/** How sites shape what is cut for them. */
@ApplicationScoped
class Shaping {

    @Inject
    private ShapeBook book;

    @Inject
    private Sites sites;

    /** The shapes of all that is to arrive, read together. */
    Map<ShapePlace, ShapeBook.Shaped> of(List<Arrival> arrivals) {
        return book.of(arrivals.stream()
                .flatMap(arrival -> arrival.sites().stream().map(site -> place(arrival, site)))
                .toList());
    }

    static ShapePlace place(Arrival arrival, Site site) {
        return new ShapePlace(arrival.revision().articleId(), arrival.revision().locale(), site.key());
    }

    /** The site whose address of an article is the canonical one. */
    Site canonical(Site site, ShapeContent shape) {
        ShapeContent.Canonical policy = shape.canonical();
        if (policy == null) {
            return site.canonicalSite().map(sites::require).orElse(site);
        }
        return policy.site() == null ? site : sites.require(policy.site());
    }
}
