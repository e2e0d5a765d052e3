package org.heraldcms.core.publishing.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.Arrival;
import org.heraldcms.core.publishing.Publication;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.translation.check.Report;

/**
 * What a release is reckoned from, read for all of its items at once.
 *
 * @param recalled items that were recalled since they were put into the release
 * @param refusals why the edition of an item may not be published, by item
 * @param blocking what the checks stop in a revision
 * @param figures why those of a revision cannot go live
 * @param siteRules why a site has not been approved for
 * @param shapes how sites shape what is to go there
 */
record Ground(
        Map<UUID, Article> articles,
        Map<Edition.Key, Edition> editions,
        Map<Revision.Key, Revision> revisions,
        Map<UUID, List<Publication>> live,
        List<Site> sites,
        Set<UUID> recalled,
        Map<UUID, Obstacle> refusals,
        Function<Revision, List<Report.Item>> blocking,
        Function<Revision, Optional<HeraldException>> figures,
        Function<Arrival, Optional<HeraldException>> siteRules,
        Shaping shapes) {}
