package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Edition;

/** What of an article is, was and will be live, as the newsroom sees it. */
@ApplicationScoped
@Transactional
public class Ledger {

    private static final int MOST_SHOWN = 500;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Schedules schedules;

    /** What of an article is live, by locale and site. */
    public List<Publication> live(UUID articleId) {
        return store.createQuery(
                        "select p from Publication p where p.articleId = :article and p.liveUntil is null"
                                + " order by p.locale, p.site",
                        Publication.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** What of these articles is live, in no order. */
    public List<Publication> live(Collection<UUID> articles) {
        return articles.isEmpty()
                ? List.of()
                : store.createQuery(
                                "select p from Publication p where p.articleId in :articles and p.liveUntil is null",
                                Publication.class)
                        .setParameter("articles", articles)
                        .getResultList();
    }

    /** What of an article was live when it was recalled, the newest recall first. */
    public List<Publication> recalled(UUID articleId) {
        List<Publication> recalled = new ArrayList<>();
        store.createNativeQuery(
                        "select p.* from publication p join change c on c.position = p.ended_by"
                                + " where p.article_id = ?1 and c.type = 'article.recalled' order by p.ended_by desc",
                        Publication.class)
                .setParameter(1, articleId)
                .getResultList()
                .forEach(publication -> recalled.add((Publication) publication));
        return recalled;
    }

    /** All publications of an edition, past ones included, newest first; at most 500. */
    public List<Publication> history(Edition edition) {
        return store.createQuery(
                        "select p from Publication p where p.articleId = :article and p.locale = :locale"
                                + " order by p.position desc",
                        Publication.class)
                .setParameter("article", edition.articleId())
                .setParameter("locale", edition.locale().tag())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** What is still to happen to an edition, the earliest first. */
    public List<Schedule> planned(Edition edition) {
        return schedules.pending(edition.articleId()).stream()
                .filter(one -> one.locale().equals(edition.locale()))
                .toList();
    }
}
