package org.heraldcms.core.publishing;

import java.util.List;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.site.Site;

/** A revision that is to go live on sites. */
public record Arrival(Article article, Revision revision, List<Site> sites) {

    public Arrival {
        sites = List.copyOf(sites);
    }
}
