package org.heraldcms.core.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.parsing.Problems;

/** Which figures texts refer to: no text refers to one that is not there, and no figure goes while texts refer to it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FactReferences {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** @throws HeraldException INVALID at each reference of the body to a figure that is not there */
    public void requireKnown(Content content) {
        if (!content.facts().isEmpty()) {
            Map<String, String> byPlace = new LinkedHashMap<>();
            Inline.facts(content.body().toJson()).forEach((place, key) -> byPlace.put("/body" + place, key));
            requireKnown(byPlace);
        }
    }

    /**
     * Keeps the figures from being removed until the transaction ends.
     *
     * @param byPlace keys by the place where they are named
     * @throws HeraldException INVALID at each place whose figure is not there
     */
    public void requireKnown(Map<String, String> byPlace) {
        if (byPlace.isEmpty()) {
            return;
        }
        Set<String> known = known(byPlace.values());
        Problems problems = new Problems();
        byPlace.forEach((place, key) -> {
            if (!known.contains(key)) {
                problems.invalid(place, "There is no figure " + Problems.quoted(key) + ".");
            }
        });
        problems.refuse();
    }

    private Set<String> known(Collection<String> keys) {
        Set<String> known = new HashSet<>();
        for (Object key : store.createNativeQuery("select key from fact where key = any(cast(?1 as text[]))"
                        + " and deleted_at is null order by key for key share")
                .setParameter(1, array(keys))
                .getResultList()) {
            known.add((String) key);
        }
        return known;
    }

    /** Notes what the newest revision of an edition refers to. */
    public void keep(UUID articleId, LocaleTag locale, Set<String> keys) {
        int gone = store.createNativeQuery("delete from edition_fact where article_id = ?1 and locale = ?2"
                        + " and fact <> all(cast(?3 as text[]))")
                .setParameter(1, articleId)
                .setParameter(2, locale.tag())
                .setParameter(3, array(keys))
                .executeUpdate();
        if (keys.isEmpty()) {
            return;
        }
        int come = store.createNativeQuery("insert into edition_fact (article_id, locale, fact)"
                        + " select ?1, ?2, k from unnest(cast(?3 as text[])) as k on conflict do nothing")
                .setParameter(1, articleId)
                .setParameter(2, locale.tag())
                .setParameter(3, array(keys))
                .executeUpdate();
        assert gone >= 0 && come >= 0;
    }

    /** Keys as an array literal; nothing in a key needs quoting. */
    private static String array(Collection<String> keys) {
        return "{" + String.join(",", keys) + "}";
    }
}
