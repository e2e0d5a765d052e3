package org.heraldcms.core.publishing.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.fact.Fact;
import org.heraldcms.core.fact.Facts;
import org.heraldcms.core.review.EditionState;
import org.jspecify.annotations.Nullable;

/** Finds every edition and site that shows a figure, and lets none go that is shown anywhere. */
@ApplicationScoped
@Transactional
public class FactUses {

    private static final String LIVE =
            " from publication p join publication_fact f on f.publication_id = p.id and f.fact = ?1"
                    + " where p.live_until is null";

    private static final String USES = "select o.article_id, o.locale, o.title, o.revision, o.state, exists (select 1"
            + " from edition_fact e where (e.article_id, e.locale, e.fact) = (o.article_id, o.locale, ?1))"
            + " from (select e.article_id, e.locale from edition_fact e where e.fact = ?1"
            + " union select p.article_id, p.locale" + LIVE + ") as u"
            + " join edition_overview o on (o.article_id, o.locale) = (u.article_id, u.locale)"
            + " join article a on a.id = o.article_id and a.deleted_at is null"
            + " where (o.article_id, o.locale) > (cast(?2 as uuid), ?3) order by o.article_id, o.locale";

    private static final UUID FIRST = new UUID(0, 0);

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Facts facts;

    /** A place in the list, which is in the order of articles and then of locales. */
    public record Place(UUID articleId, LocaleTag locale) {}

    /**
     * The editions whose newest revision refers to a figure, and those that show it live, at most so many.
     *
     * @param after shows those behind it; null: from the first on
     */
    public List<FactUse> of(Fact fact, @Nullable Place after, int most) {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : store.createNativeQuery(USES)
                .setParameter(1, fact.key())
                .setParameter(2, after == null ? FIRST : after.articleId())
                .setParameter(3, after == null ? "" : after.locale().tag())
                .setMaxResults(most)
                .getResultList()) {
            rows.add((Object[]) row);
        }
        Map<Place, List<FactUse.Live>> live = live(fact, rows);
        return rows.stream().map(row -> use(row, live)).toList();
    }

    private static FactUse use(Object[] row, Map<Place, List<FactUse.Live>> live) {
        Place place = place(row);
        return new FactUse(
                place.articleId(),
                place.locale(),
                (String) row[2],
                ((Number) row[3]).intValue(),
                EditionState.of((String) row[4]),
                (Boolean) row[5],
                live.getOrDefault(place, List.of()));
    }

    private static Place place(Object[] row) {
        return new Place((UUID) row[0], new LocaleTag((String) row[1]));
    }

    private Map<Place, List<FactUse.Live>> live(Fact fact, List<Object[]> uses) {
        String articles = uses.stream().map(row -> row[0].toString()).collect(Collectors.joining(",", "{", "}"));
        Map<Place, List<FactUse.Live>> live = new HashMap<>();
        for (Object found : store.createNativeQuery(
                        "select p.article_id, p.locale, p.site, p.revision, f.version, p.live_from" + LIVE
                                + " and p.article_id = any(cast(?2 as uuid[])) order by p.site")
                .setParameter(1, fact.key())
                .setParameter(2, articles)
                .getResultList()) {
            Object[] row = (Object[]) found;
            live.computeIfAbsent(place(row), none -> new ArrayList<>())
                    .add(new FactUse.Live(
                            (String) row[2],
                            ((Number) row[3]).intValue(),
                            ((Number) row[4]).intValue(),
                            InstantColumn.read(row[5])));
        }
        return live;
    }

    /**
     * Takes a figure out of use, for good.
     *
     * @param seen what the actor has seen, for If-Match
     * @throws HeraldException IN_USE while a newest revision refers to it or a live document shows it; FORBIDDEN,
     *     NOT_FOUND, STALE
     */
    public void remove(Actor actor, String key, long seen) {
        Fact fact = facts.toRemove(actor, key, seen);
        List<FactUse> uses = of(fact, null, 1);
        if (!uses.isEmpty()) {
            throw new HeraldException(
                    ErrorCode.IN_USE,
                    "Texts refer to this figure, \"" + uses.getFirst().title() + "\" ("
                            + uses.getFirst().locale() + ") among them.");
        }
        facts.remove(actor, fact);
    }
}
