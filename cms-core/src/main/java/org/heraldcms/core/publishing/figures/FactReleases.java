package org.heraldcms.core.publishing.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.fact.Fact;
import org.heraldcms.core.fact.Facts;
import org.heraldcms.core.publishing.Schedule.Action;
import org.heraldcms.core.publishing.release.ItemDraft;
import org.heraldcms.core.publishing.release.Items;
import org.heraldcms.core.publishing.release.Release;
import org.heraldcms.core.publishing.release.Releases;

/** Brings a figure that has changed to everybody who shows an older version of it, in one release. */
@ApplicationScoped
@Transactional
public class FactReleases {

    private static final String BEHIND = "select p.article_id, p.locale, p.revision, p.site"
            + " from publication p join publication_fact f on f.publication_id = p.id"
            + " join article a on a.id = p.article_id and a.deleted_at is null"
            + " where f.fact = ?1 and f.version < ?2 and p.live_until is null"
            + " order by p.article_id, p.locale, p.revision, p.site";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Facts facts;

    @Inject
    private Releases releases;

    @Inject
    private Items items;

    /** What is live and shows an older version. */
    private record Behind(UUID articleId, LocaleTag locale, int revision) {}

    /**
     * Begins a release with everything live that shows an older version than the approved one: the same revision on the
     * same sites, whatever was drafted meanwhile. Nothing is published until somebody launches it.
     *
     * @throws HeraldException FACT_NOT_APPROVED; ILLEGAL_TRANSITION when nothing live shows an older version; TOO_LARGE,
     *     NOT_FOUND, FORBIDDEN
     */
    public Release prepare(Actor actor, String key) {
        actor.require(Permission.PUBLISH);
        Fact fact = facts.require(key);
        Integer approved = fact.approved();
        if (approved == null) {
            throw new HeraldException(
                    ErrorCode.FACT_NOT_APPROVED, "Nobody has approved the figure \"" + key + "\" yet.");
        }
        Map<Behind, List<String>> behind = behind(key, approved);
        if (behind.isEmpty()) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "Nothing that is live shows an older version of this figure.");
        }
        Release release = releases.create(actor, key + ", version " + approved, null);
        List<ItemDraft> drafts = new ArrayList<>();
        behind.forEach((one, sites) -> drafts.add(new ItemDraft(
                Action.PUBLISH,
                one.articleId(),
                one.locale(),
                sites,
                one.revision(),
                null,
                "/items/" + drafts.size())));
        int added = items.add(actor, release.id(), drafts).size();
        assert added == drafts.size();
        return release;
    }

    private Map<Behind, List<String>> behind(String key, int approved) {
        Map<Behind, List<String>> behind = new LinkedHashMap<>();
        for (Object found : store.createNativeQuery(BEHIND)
                .setParameter(1, key)
                .setParameter(2, approved)
                .getResultList()) {
            Object[] row = (Object[]) found;
            Behind one = new Behind((UUID) row[0], new LocaleTag((String) row[1]), ((Number) row[2]).intValue());
            behind.computeIfAbsent(one, none -> new ArrayList<>()).add((String) row[3]);
        }
        return behind;
    }
}
