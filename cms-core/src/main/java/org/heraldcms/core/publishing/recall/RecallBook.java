package org.heraldcms.core.publishing.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Keepers;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;
import org.jspecify.annotations.Nullable;

/** Writes recalls down, in the transaction that takes the text off the sites, and tells who answers for them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RecallBook {

    private static final int LONGEST_TOLD = 500;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Keepers keepers;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** The changes of a recall on one site. */
    public record Span(long first, long last) {

        /** Both of them, and what lies between. */
        public Span with(Span other) {
            return new Span(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /**
     * A recall.
     *
     * @param locale null for the whole article
     * @param sites where something was live, with the changes that took it off
     */
    public record Entry(
            Actor by,
            UUID articleId,
            @Nullable LocaleTag locale,
            String title,
            String reason,
            Map<String, Span> sites) {}

    /** Keeps a recall, and tells who recalled, the administrators and the managers of the sites. */
    public Recall open(Entry entry) {
        Instant now = clock.instant();
        Recall recall = new Recall(Ids.next(now), entry, now);
        store.persist(recall);
        store.flush();
        entry.sites().forEach((site, span) -> store.persist(new SiteRecall(recall.id(), site, span)));
        store.flush();
        Set<UUID> told = new LinkedHashSet<>(Set.of(entry.by().id()));
        entry.sites().keySet().forEach(site -> told.addAll(keepers.of(site)));
        notices.tell(
                told,
                notice(
                        Kind.RECALLED,
                        recall,
                        Map.of(
                                "title",
                                recall.title(),
                                "reason",
                                shortened(recall.reason()),
                                "by",
                                entry.by().name())));
        return recall;
    }

    /** The recalls of some articles and of their editions. */
    public List<Recall> of(Collection<UUID> articles) {
        return articles.isEmpty()
                ? List.of()
                : store.createQuery("select r from Recall r where r.articleId in :articles", Recall.class)
                        .setParameter("articles", List.copyOf(articles))
                        .getResultList();
    }

    /** What is told of a recall. */
    public static NewNotice notice(Kind kind, Recall recall, Map<String, ?> detail) {
        String subject =
                recall.locale() == null ? recall.articleId().toString() : recall.articleId() + "/" + recall.locale();
        return new NewNotice(kind, subject, "#/recalls/" + recall.id(), detail);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) : text;
    }
}
