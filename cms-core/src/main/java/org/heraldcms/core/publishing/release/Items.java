package org.heraldcms.core.publishing.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.publishing.Ledger;
import org.heraldcms.core.publishing.Publication;
import org.heraldcms.core.publishing.Schedule.Action;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/** What is in releases. */
@ApplicationScoped
@Transactional
public class Items {

    /** Items in the largest release. */
    static final int MOST = 1_000;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Releases releases;

    @Inject
    private Articles articles;

    @Inject
    private Sites sites;

    @Inject
    private Ledger ledger;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Items of a release, as they were put in, behind one of them. */
    public List<ReleaseItem> list(Release release, @Nullable UUID after, int limit) {
        TypedQuery<ReleaseItem> query = store.createQuery(
                "select i from ReleaseItem i where i.releaseId = :release" + (after == null ? "" : " and i.id > :after")
                        + " order by i.id",
                ReleaseItem.class);
        query.setParameter("release", release.id());
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** The present titles of the editions of some items. */
    public Map<Edition.Key, String> titles(List<ReleaseItem> shown) {
        Map<Edition.Key, String> titles = new HashMap<>();
        store.createNativeQuery("select e.article_id, e.locale, r.title from edition e join revision r"
                        + " on (r.article_id, r.locale, r.number) = (e.article_id, e.locale, e.revision)"
                        + " where e.article_id = any(cast(?1 as uuid[]))")
                .setParameter(
                        1,
                        shown.stream()
                                .map(item -> item.articleId().toString())
                                .distinct()
                                .collect(Collectors.joining(",", "{", "}")))
                .getResultList()
                .forEach(row ->
                        titles.put(new Edition.Key((UUID) ((Object[]) row)[0], (String) ((Object[]) row)[1]), (String)
                                ((Object[]) row)[2]));
        return titles;
    }

    List<ReleaseItem> all(Release release) {
        return list(release, null, MOST + 1);
    }

    /**
     * Puts editions into a release, all or none of them.
     *
     * @throws HeraldException CONTRADICTORY_ITEMS, TOO_LARGE, NOT_FOUND, INVALID, FORBIDDEN, ILLEGAL_TRANSITION
     */
    public List<ReleaseItem> add(Actor actor, UUID releaseId, List<ItemDraft> drafts) {
        actor.require(Permission.PUBLISH);
        Release release = releases.lock(releaseId);
        release.edit();
        Map<Edition.Key, List<Wish>> wishes = new HashMap<>();
        List<ReleaseItem> present = all(release);
        present.forEach(item ->
                wishes.computeIfAbsent(item.key(), none -> new ArrayList<>()).add(item.wish()));
        List<ReleaseItem> added = new ArrayList<>();
        for (ItemDraft draft : drafts) {
            for (Wish wish : wishes(actor, draft)) {
                requireConsistent(wish, draft, wishes);
                added.add(item(actor, release, wish));
            }
        }
        requireRoom(present.size() + added.size());
        added.forEach(store::persist);
        store.flush();
        audit.record(actor, "release.add", Releases.subject(release), Map.of("items", added.size()));
        return added;
    }

    private ReleaseItem item(Actor actor, Release release, Wish wish) {
        Instant now = clock.instant();
        return new ReleaseItem(Ids.next(now), release.id(), wish, new ReleaseItem.Addition(actor.id(), now));
    }

    private List<Wish> wishes(Actor actor, ItemDraft draft) {
        Article article = article(draft);
        List<Wish> wishes = draft.locale() == null
                ? articles.editions(article).stream()
                        .map(edition -> draft.in(edition.locale()))
                        .toList()
                : List.of(draft.in(draft.locale()));
        for (Wish wish : wishes) {
            requireThere(wish, draft);
            requirePermission(actor, article, wish, draft);
        }
        return wishes;
    }

    private Article article(ItemDraft draft) {
        return articles.all(List.of(draft.articleId())).stream()
                .findFirst()
                .orElseThrow(() -> HeraldException.invalid(draft.pointer() + "/article", "There is no such article."));
    }

    private void requireThere(Wish wish, ItemDraft draft) {
        Edition edition = articles.find(wish.articleId(), wish.locale())
                .orElseThrow(() -> HeraldException.invalid(
                        draft.pointer() + "/locale", "The article has no edition of this locale."));
        Integer revision = wish.revision();
        if (revision != null && revision > edition.revision()) {
            throw HeraldException.invalid(draft.pointer() + "/revision", "The edition has no such revision.");
        }
    }

    private void requirePermission(Actor actor, Article article, Wish wish, ItemDraft draft) {
        for (int i = 0; i < wish.sites().size(); i++) {
            String key = wish.sites().get(i);
            if (sites.find(key).isEmpty()) {
                throw HeraldException.invalid(draft.pointer() + "/sites/" + i, "There is no such site.");
            }
            actor.requireAt(Permission.PUBLISH, key);
        }
        if (wish.sites().isEmpty()) {
            everywhere(article, wish).forEach(key -> actor.requireAt(Permission.PUBLISH, key));
        }
    }

    /** All sites that are meant, as far as one can say today; they are asked for again when the release takes effect. */
    private List<String> everywhere(Article article, Wish wish) {
        return wish.action() == Action.WITHDRAW
                ? ledger.live(article.id()).stream()
                        .filter(live -> live.locale().equals(wish.locale()))
                        .map(Publication::site)
                        .toList()
                : sites.all().stream()
                        .filter(site -> site.takes(article.type(), article.topics(), wish.locale()))
                        .map(Site::key)
                        .toList();
    }

    private static void requireConsistent(Wish wish, ItemDraft draft, Map<Edition.Key, List<Wish>> wishes) {
        List<Wish> others = wishes.computeIfAbsent(
                new Edition.Key(wish.articleId(), wish.locale().tag()), none -> new ArrayList<>());
        for (Wish other : others) {
            wish.contradiction(other).ifPresent(why -> {
                throw HeraldException.at(ErrorCode.CONTRADICTORY_ITEMS, draft.pointer(), why);
            });
        }
        others.add(wish);
    }

    private static void requireRoom(int size) {
        if (size > MOST) {
            throw new HeraldException(
                    ErrorCode.TOO_LARGE, "A release has at most " + MOST + " items; this one would have " + size + ".");
        }
    }

    /** Takes an item out again. */
    public void remove(Actor actor, UUID releaseId, UUID itemId) {
        actor.require(Permission.PUBLISH);
        Release release = releases.lock(releaseId);
        ReleaseItem item = store.find(ReleaseItem.class, itemId);
        if (item == null || !item.releaseId().equals(releaseId)) {
            throw HeraldException.notFound("item");
        }
        item.sites().forEach(site -> actor.requireAt(Permission.PUBLISH, site));
        release.edit();
        store.remove(item);
        audit.record(
                actor,
                "release.remove",
                Releases.subject(release),
                Map.of("action", item.action().label(), "edition", item.articleId() + "/" + item.locale()));
    }
}
