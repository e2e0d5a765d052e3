package org.heraldcms.core.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.Backlog.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds the editions that do not agree with their source, by digests alone: it reads no revision, and stops when it has
 * found enough.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Behind {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** An edition, its source, and when a text of the source last changed. */
    record Edition(Revision.Key target, Revision.Key source, Instant changedAt) {}

    /** Behind a place, newest first; in all locales when none are named. */
    List<Edition> find(@Nullable Set<LocaleTag> locales, @Nullable Place place, int limit) {
        Query query =
                store.createNativeQuery("select e.article_id, e.locale, e.revision, s.locale, s.revision, s.changed_at"
                        + " from edition s join article a on a.id = s.article_id and a.deleted_at is null"
                        + " join edition e on e.article_id = s.article_id and e.covered is not null"
                        + " where s.covered is null and e.covered <> s.texts"
                        + (locales == null ? "" : " and e.locale = any(cast(?5 as text[]))")
                        + (place == null
                                ? ""
                                : " and s.changed_at <= ?1 and (s.changed_at, e.article_id, e.locale) < (?1, ?2, ?3)")
                        + " order by s.changed_at desc, e.article_id desc, e.locale desc");
        if (locales != null) {
            query.setParameter(5, locales.stream().map(LocaleTag::tag).collect(Collectors.joining(",", "{", "}")));
        }
        if (place != null) {
            query.setParameter(1, Timestamp.from(place.since()))
                    .setParameter(2, place.articleId())
                    .setParameter(3, place.locale().tag());
        }
        return editions(query.setMaxResults(limit).getResultList());
    }

    private static List<Edition> editions(List<?> rows) {
        List<Edition> found = new ArrayList<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            UUID article = (UUID) column[0];
            found.add(new Edition(
                    new Revision.Key(article, (String) column[1], ((Number) column[2]).intValue()),
                    new Revision.Key(article, (String) column[3], ((Number) column[4]).intValue()),
                    InstantColumn.read(column[5])));
        }
        return found;
    }
}
