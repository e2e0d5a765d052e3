package org.heraldcms.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.workflow.Workflow;
import org.heraldcms.core.review.workflow.Workflows;
import org.heraldcms.core.site.Site;

/** What a site with workflows of its own demands of whatever is published on it. */
@ApplicationScoped
@Transactional
public class SiteRules {

    @Inject
    private Workflows workflows;

    @Inject
    private ReviewRows rows;

    /**
     * Refuses an approved revision on a site that a workflow for such editions names, unless its approval came through one
     * that names the site.
     *
     * @throws HeraldException NOT_APPROVED
     */
    public void requireThrough(Article article, Revision.Key approved, Collection<Site> sites) {
        List<Workflow> named = workflows.all().stream()
                .filter(workflow -> workflow.selectors().admit(article.type(), new LocaleTag(approved.locale()))
                        && !workflow.selectors().sites().isEmpty())
                .toList();
        if (!named.isEmpty()) {
            String through = rows.approvedThrough(approved).orElse("");
            sites.forEach(site -> requireThrough(site, through, named));
        }
    }

    private static void requireThrough(Site site, String through, List<Workflow> named) {
        List<Workflow> own = named.stream()
                .filter(workflow -> workflow.selectors().sites().contains(site.key()))
                .toList();
        if (!own.isEmpty() && own.stream().noneMatch(workflow -> workflow.key().equals(through))) {
            throw new HeraldException(
                    ErrorCode.NOT_APPROVED,
                    "The site \"" + site.key() + "\" takes only what was approved through the workflow \""
                            + own.getFirst().name() + "\".");
        }
    }
}
