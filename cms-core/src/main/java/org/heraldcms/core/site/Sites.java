package org.heraldcms.core.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Difference;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** Finds sites, sets them up and changes their settings. */
@ApplicationScoped
@Transactional
public class Sites {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<Changed> changed;

    /** Says, once the transaction has committed, that a site has other settings. */
    public record Changed(String key) {}

    /** The site; NOT_FOUND when there is none of this key. */
    public Site require(String key) {
        return find(key).orElseThrow(() -> HeraldException.notFound("site"));
    }

    /** The site of this key. */
    public Optional<Site> find(String key) {
        return Optional.ofNullable(store.find(Site.class, key));
    }

    /** All sites, by key. */
    public List<Site> all() {
        return store.createQuery("select s from Site s order by s.key", Site.class)
                .getResultList();
    }

    /**
     * Sets up a site.
     *
     * @throws HeraldException FORBIDDEN, ALREADY_EXISTS, or INVALID when the canonical site does not exist
     */
    public Site create(Actor actor, SiteDraft draft) {
        actor.require(Permission.CREATE_SITE);
        if (store.find(Site.class, draft.key()) != null) {
            throw HeraldException.at(ErrorCode.ALREADY_EXISTS, "/key", "There is a site of this key already.");
        }
        requireCanonical(draft.canonicalSite());
        Site site = new Site(draft, clock.instant());
        store.persist(site);
        store.flush();
        audit.record(actor, "site.create", site.key(), Map.of("name", site.name(), "after", site.audited()));
        return site;
    }

    /**
     * Replaces all settings of a site.
     *
     * @param version the version that the actor has seen
     * @throws HeraldException NOT_FOUND, FORBIDDEN, STALE when the site has another version by now, or INVALID
     */
    public Site update(Actor actor, String key, long version, SiteDraft draft) {
        Site site = store.find(Site.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (site == null) {
            throw HeraldException.notFound("site");
        }
        actor.requireAt(Permission.MANAGE_SITE, key);
        if (site.version() != version) {
            throw new HeraldException(ErrorCode.STALE, "The site's settings were changed since you read them.");
        }
        if (!draft.key().equals(key)) {
            throw HeraldException.invalid("/key", "The key of a site never changes.");
        }
        requireCanonical(draft.canonicalSite());
        Map<String, Object> before = site.audited();
        site.change(draft);
        store.flush();
        changed.fire(new Changed(key));
        audit.record(
                actor, "site.update", key, new Difference(before, site.audited()).detail(Map.of("name", site.name())));
        return site;
    }

    private void requireCanonical(@Nullable String key) {
        if (key != null && find(key).isEmpty()) {
            throw HeraldException.invalid("/canonicalSite", "There is no site of this key.");
        }
    }
}
