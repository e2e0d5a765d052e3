package org.heraldcms.core.article;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** Finds articles, their editions and revisions. */
@ApplicationScoped
@Transactional
public class Articles {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** The article; NOT_FOUND when there is none or it was deleted. */
    @CanIgnoreReturnValue // asked for its refusal alone, too
    public Article require(UUID id) {
        return visible(store.find(Article.class, id));
    }

    /** As {@link #require}, keeping everybody else from changing it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Article lock(UUID id) {
        return visible(store.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @CanIgnoreReturnValue // asked for its refusal alone, too
    private static Article visible(@Nullable Article article) {
        if (article == null || article.isDeleted()) {
            throw HeraldException.notFound("article");
        }
        return article;
    }

    /** The edition; NOT_FOUND when the article has none in this locale. */
    @CanIgnoreReturnValue // asked for its refusal alone, too
    public Edition requireEdition(UUID articleId, LocaleTag locale) {
        return find(articleId, locale).orElseThrow(() -> HeraldException.notFound("edition"));
    }

    /** The edition, if the article has one in this locale. */
    public Optional<Edition> find(UUID articleId, LocaleTag locale) {
        require(articleId);
        return Optional.ofNullable(store.find(Edition.class, new Edition.Key(articleId, locale.tag())));
    }

    /**
     * The edition with its row locked, so that its newest revision stays the newest until the transaction ends. Whoever
     * decides, publishes or saves takes this lock first; nobody waits for it while holding another edition's. NOT_FOUND
     * when the article was deleted, also while this waited for the lock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Edition> lockEdition(UUID articleId, LocaleTag locale) {
        Article article = require(articleId);
        Edition edition =
                store.find(Edition.class, new Edition.Key(articleId, locale.tag()), LockModeType.PESSIMISTIC_WRITE);
        if (edition != null) {
            store.refresh(edition);
            store.refresh(article);
            visible(article);
        }
        return Optional.ofNullable(edition);
    }

    /** As {@link #lockEdition}, but false, at once, when somebody else holds it; NOT_FOUND when there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tryLockEdition(UUID articleId, LocaleTag locale) {
        requireEdition(articleId, locale);
        return !store.createNativeQuery(
                        "select 1 from edition where article_id = ?1 and locale = ?2" + " for update skip locked")
                .setParameter(1, articleId)
                .setParameter(2, locale.tag())
                .getResultList()
                .isEmpty();
    }

    /**
     * Some editions, locked one after the other by article and locale: all who lock several do so in this order, so
     * that no two wait for each other. Those that are not there are left out.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Edition> lockEditions(Collection<Edition.Key> keys) {
        return editions(keys, " for update of e");
    }

    /** Some editions by their keys, by article and locale; those that are not there are left out. */
    public List<Edition> editions(Collection<Edition.Key> keys) {
        return editions(keys, "");
    }

    private List<Edition> editions(Collection<Edition.Key> keys, String locking) {
        List<Edition> found = new ArrayList<>();
        for (Object edition : store.createNativeQuery(
                        "select e.* from edition e join unnest(cast(?1 as uuid[]), cast(?2 as text[]))"
                                + " as k (article_id, locale) using (article_id, locale)"
                                + " order by e.article_id, e.locale collate \"C\"" + locking,
                        Edition.class)
                .setParameter(1, array(keys, Edition.Key::articleId))
                .setParameter(2, array(keys, Edition.Key::locale))
                .setHint("eclipselink.refresh", true)
                .getResultList()) {
            found.add((Edition) edition);
        }
        return found;
    }

    /** Some articles by their ids, in no order; those that are not there or were deleted are left out. */
    public List<Article> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : store.createQuery("select a from Article a where a.id in :ids and a.deletedAt is null", Article.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** All editions of an article, the source first, then by locale. */
    public List<Edition> editions(Article article) {
        return store.createQuery(
                        "select e from Edition e where e.articleId = :article order by case when e.locale = :source"
                                + " then 0 else 1 end, e.locale",
                        Edition.class)
                .setParameter("article", article.id())
                .setParameter("source", article.sourceLocale().tag())
                .getResultList();
    }

    /** The newest revision of an edition. */
    public Revision newest(Edition edition) {
        return requireRevision(edition.articleId(), edition.locale(), edition.revision());
    }

    /** A revision by its number; NOT_FOUND when the edition has none of that number. */
    public Revision requireRevision(UUID articleId, LocaleTag locale, int number) {
        require(articleId);
        Revision revision = store.find(Revision.class, new Revision.Key(articleId, locale.tag(), number));
        if (revision == null) {
            throw HeraldException.notFound("revision");
        }
        return revision;
    }

    /** The revisions of an edition below a number, newest first. */
    public List<Revision> revisions(Edition edition, int below, int limit) {
        return store.createQuery(
                        "select r from Revision r where r.articleId = :article and r.locale = :locale"
                                + " and r.number < :below order by r.number desc",
                        Revision.class)
                .setParameter("article", edition.articleId())
                .setParameter("locale", edition.locale().tag())
                .setParameter("below", below)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Some revisions by their keys, in no order; those that are not there are left out. */
    public List<Revision> revisions(Collection<Revision.Key> keys) {
        List<Revision> found = new ArrayList<>();
        for (Object revision : store.createNativeQuery(
                        "select r.* from revision r join unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as int[]))"
                                + " as k (article_id, locale, number) using (article_id, locale, number)",
                        Revision.class)
                .setParameter(1, array(keys, Revision.Key::articleId))
                .setParameter(2, array(keys, Revision.Key::locale))
                .setParameter(3, array(keys, Revision.Key::number))
                .getResultList()) {
            found.add((Revision) revision);
        }
        return found;
    }

    /** A column of keys as an array literal; nothing in a key needs quoting. */
    private static <K> String array(Collection<K> keys, Function<K, Object> column) {
        return keys.stream().map(column).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
