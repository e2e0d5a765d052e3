package org.heraldcms.core.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;

/** Writes the figures of texts out. */
@ApplicationScoped
@Transactional
public class FactWriter {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /**
     * Figures as they read in a language: each in the version that readers see or, before any was approved, the newest.
     * A figure that was removed still reads as it did in the old texts that name it.
     */
    public WrittenFacts of(LocaleTag locale, Collection<String> keys) {
        return new WrittenFacts(locale, keys.isEmpty() ? Map.of() : find(keys));
    }

    /** Figures in certain versions, by their keys. */
    public WrittenFacts of(LocaleTag locale, Map<String, Integer> versions) {
        Map<String, WrittenFacts.Shown> found = new HashMap<>();
        versions.forEach((key, number) -> found.put(
                key,
                new WrittenFacts.Shown(
                        store.find(Fact.class, key), store.find(FactVersion.class, new FactVersion.Key(key, number)))));
        return new WrittenFacts(locale, found);
    }

    /** A content as it reads in a language. */
    public Content written(Content content, LocaleTag locale) {
        return content.written(of(locale, content.facts()));
    }

    private Map<String, WrittenFacts.Shown> find(Collection<String> keys) {
        List<Object[]> rows = store.createQuery(
                        "select f, v from Fact f, FactVersion v where f.key in :keys and v.key = f.key"
                                + " and v.number = coalesce(f.approved, f.version)",
                        Object[].class)
                .setParameter("keys", List.copyOf(keys))
                .getResultList();
        Map<String, WrittenFacts.Shown> found = new HashMap<>();
        for (Object[] row : rows) {
            Fact fact = (Fact) row[0];
            found.put(fact.key(), new WrittenFacts.Shown(fact, (FactVersion) row[1]));
        }
        return found;
    }
}
