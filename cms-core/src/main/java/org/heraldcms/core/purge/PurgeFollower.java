package org.heraldcms.core.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.changelog.Follower;
import org.heraldcms.core.site.Sites;

/**
 * Wants, after each change, everything to be forgotten that it may have altered. Position and wishes move in one
 * transaction, so a crash loses none.
 */
@ApplicationScoped
@Transactional
public class PurgeFollower implements Follower {

    private static final String NAME = "purge";

    /** Those that it had and those that it has. */
    private static final String TOPICS = "select distinct t from publication p, unnest(p.topics) t where p.site = ?1"
            + " and p.article_id = ?2 and (p.position = ?3 or p.ended_by = ?3)";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private PurgeQueue queue;

    /** What is wanted of a site, as urgently. */
    private record Want(String site, boolean urgent) {}

    @Override
    public String name() {
        return NAME;
    }

    /** There was nobody to tell before it first started, so it starts at the head. */
    @Override
    public long position() {
        int unused = store.createNativeQuery("insert into follower (name, position) select ?1, position"
                        + " from change_head on conflict (name) do nothing")
                .setParameter(1, NAME)
                .executeUpdate();
        return lock();
    }

    @Override
    public void follow(List<Change> changes) {
        long from = lock();
        long to = changes.getLast().position();
        if (to <= from) {
            return;
        }
        Set<String> told = targets();
        Map<Want, Set<String>> wants = new HashMap<>();
        for (Change change : changes) {
            if (change.position() > from && told.contains(change.site())) {
                boolean urgent = change.type() == ChangeType.ARTICLE_RECALLED;
                wants.computeIfAbsent(new Want(change.site(), urgent), want -> new HashSet<>())
                        .addAll(keys(change));
            }
        }
        wants.forEach((want, keys) -> queue.want(want.site(), keys, want.urgent()));
        int unused = store.createNativeQuery("update follower set position = ?2 where name = ?1")
                .setParameter(1, NAME)
                .setParameter(2, to)
                .executeUpdate();
    }

    /** In any form, what a site shows depends on its settings. */
    void settingsChanged(@Observes Sites.Changed changed) {
        if (targets().contains(changed.key())) {
            queue.want(changed.key(), Set.of(CacheKeys.site(changed.key())), true);
        }
    }

    /** Locked against removal until the wishes are in. */
    private Set<String> targets() {
        Set<String> sites = new HashSet<>();
        store.createNativeQuery("select site from purge_target for key share")
                .getResultList()
                .forEach(site -> sites.add((String) site));
        return sites;
    }

    private Set<String> keys(Change change) {
        UUID article = change.articleId();
        LocaleTag locale = change.locale();
        if (article == null || locale == null) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>(
                Set.of(CacheKeys.list(change.site()), CacheKeys.article(article), CacheKeys.edition(article, locale)));
        store.createNativeQuery(TOPICS)
                .setParameter(1, change.site())
                .setParameter(2, article)
                .setParameter(3, change.position())
                .getResultList()
                .forEach(topic -> keys.add(CacheKeys.topic(change.site(), (String) topic)));
        return keys;
    }

    private long lock() {
        return ((Number) store.createNativeQuery("select position from follower where name = ?1 for update")
                        .setParameter(1, NAME)
                        .getSingleResult())
                .longValue();
    }
}
