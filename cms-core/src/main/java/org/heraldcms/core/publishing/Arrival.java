package org.heraldcms.core.publishing;

import java.util.List;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is to go live on sites.
 *
 * @param like what is live there and is to stay as it is in topics and figures; null for those of now
 */
public record Arrival(
        Article article,
        Revision revision,
        List<Site> sites,
        @Nullable Publication like) {

    public Arrival {
        sites = List.copyOf(sites);
    }

    public Arrival(Article article, Revision revision, List<Site> sites) {
        this(article, revision, sites, null);
    }

    /** The topics that it goes live with. */
    List<String> topics() {
        return like == null ? article.topics() : like.topics();
    }
}
