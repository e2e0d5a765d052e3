package org.heraldcms.core.publishing.shape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.schedule.Moment;
import org.jspecify.annotations.Nullable;

/** The shapes of many editions on many sites at once, for whoever publishes them. */
@ApplicationScoped
@Transactional
public class ShapeBook {

    private static final String OF_PLACES = "select s.article_id, s.locale, s.site, a.content, w.content,"
            + " a.replaced_title from shape s join unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[]))"
            + " as k (article_id, locale, site) using (article_id, locale, site)"
            + " left join shape_version a on (a.article_id, a.locale, a.site, a.number)"
            + " = (s.article_id, s.locale, s.site, s.approved)"
            + " left join shape_version w on (w.article_id, w.locale, w.site, w.number)"
            + " = (s.article_id, s.locale, s.site, s.pending)";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    /**
     * How an edition is shaped for a site.
     *
     * @param approved what readers see
     * @param pending what waits for approval; null for nothing
     * @param replacedTitle what the edition was called when the approved one was written; empty without one
     */
    public record Shaped(ShapeContent approved, @Nullable ShapeContent pending, String replacedTitle) {

        /** Nothing of the kind. */
        public static final Shaped NOT = new Shaped(ShapeContent.NONE, null, "");

        /** What is to be looked at: what waits, else what readers see. */
        public ShapeContent newest() {
            return pending == null ? approved : pending;
        }

        /** Whether it replaces a title that was another one when it was written. */
        public boolean replacesOther(String title) {
            return approved.title() != null && !title.equals(replacedTitle);
        }
    }

    /** The shapes of these; those that have none are left out. */
    public Map<ShapePlace, Shaped> of(Collection<ShapePlace> places) {
        Map<ShapePlace, Shaped> found = new HashMap<>();
        if (places.isEmpty()) {
            return found;
        }
        for (Object one : store.createNativeQuery(OF_PLACES)
                .setParameter(1, array(places, ShapePlace::articleId))
                .setParameter(2, array(places, ShapePlace::locale))
                .setParameter(3, array(places, ShapePlace::site))
                .getResultList()) {
            Object[] row = (Object[]) one;
            found.put(
                    new ShapePlace((UUID) row[0], new LocaleTag((String) row[1]), (String) row[2]),
                    new Shaped(
                            row[3] == null ? ShapeContent.NONE : ShapeColumn.read(row[3]),
                            row[4] == null ? null : ShapeColumn.read(row[4]),
                            row[5] == null ? "" : (String) row[5]));
        }
        return found;
    }

    /**
     * Until when publishing each of these waits; those that need not wait are left out. What waits for approval can make
     * it wait longer, never shorter: nobody is harmed by what is not public yet.
     */
    public Map<ShapePlace, Moment> embargoes(Collection<ShapePlace> places) {
        Map<ShapePlace, Moment> waiting = new HashMap<>();
        of(places).forEach((place, shaped) -> embargo(shaped).ifPresent(until -> waiting.put(place, until)));
        return waiting;
    }

    /** Until when publishing waits that is shaped so. */
    public Optional<Moment> embargo(Shaped shaped) {
        return Stream.of(Optional.of(shaped.approved()), Optional.ofNullable(shaped.pending()))
                .flatMap(Optional::stream)
                .map(ShapeContent::embargo)
                .filter(embargo -> embargo != null && embargo.at().isAfter(clock.instant()))
                .max(Comparator.comparing(ShapeContent.Embargo::at))
                .map(ShapeContent.Embargo::moment);
    }

    private static String array(Collection<ShapePlace> places, Function<ShapePlace, Object> column) {
        return places.stream()
                .map(column)
                .map(value -> '"' + String.valueOf(value) + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The places of an edition on these sites. */
    public static List<ShapePlace> places(UUID articleId, LocaleTag locale, Collection<String> sites) {
        return sites.stream()
                .map(site -> new ShapePlace(articleId, locale, site))
                .toList();
    }
}
