package org.heraldcms.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** Whether any workflow names a site at all. */
    public boolean exist() {
        return workflows.all().stream()
                .anyMatch(workflow -> !workflow.selectors().sites().isEmpty());
    }

    /**
     * Refuses an approved revision on a site that a workflow for such editions names, unless its approval came through one
     * that names the site.
     *
     * @throws HeraldException NOT_APPROVED
     */
    public void requireThrough(Article article, Revision.Key approved, Collection<Site> sites) {
        Optional<HeraldException> refusal = refusal(article, approved, sites);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /** Why a revision may not go to all of these sites; empty when it may. */
    public Optional<HeraldException> refusal(Article article, Revision.Key approved, Collection<Site> sites) {
        List<Workflow> named = workflows.all().stream()
                .filter(workflow -> workflow.selectors().admit(article.type(), new LocaleTag(approved.locale()))
                        && !workflow.selectors().sites().isEmpty())
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String through = rows.approvedThrough(approved).orElse("");
        return sites.stream()
                .map(site -> refusal(site, through, named))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<HeraldException> refusal(Site site, String through, List<Workflow> named) {
        List<Workflow> own = named.stream()
                .filter(workflow -> workflow.selectors().sites().contains(site.key()))
                .toList();
        if (own.isEmpty() || own.stream().anyMatch(workflow -> workflow.key().equals(through))) {
            return Optional.empty();
        }
        return Optional.of(new HeraldException(
                ErrorCode.NOT_APPROVED,
                "The site \"" + site.key() + "\" takes only what was approved through the workflow \""
                        + own.getFirst().name() + "\"."));
    }
}
