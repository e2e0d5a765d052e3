package org.heraldcms.core.publishing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.site.Site;

/**
 * What stands where something is to go: what is live there, since when its edition has been, and who holds its slug.
 * Read for all of it together, so that a thousand editions cost as many statements as one.
 */
public final class Standing {

    private static final String PLACES = " from publication p join unnest(cast(?1 as text[]), cast(?2 as uuid[]),"
            + " cast(?3 as text[])) as k (site, article_id, locale) using (site, article_id, locale)";

    private static final String HOLDERS = "select p.* from publication p join unnest(cast(?1 as text[]),"
            + " cast(?2 as text[]), cast(?3 as text[])) as k (site, locale, slug) using (site, locale, slug)"
            + " where p.live_until is null";

    private final Map<Place, Publication> live = new HashMap<>();
    private final Map<Place, Instant> firstAt = new HashMap<>();
    private final Map<Name, Publication> holders = new HashMap<>();
    private final Set<Place> freed = new HashSet<>();

    /** An edition on a site. */
    public record Place(String site, UUID articleId, LocaleTag locale) {

        static Place of(Publication publication) {
            return new Place(publication.site(), publication.articleId(), publication.locale());
        }

        private static Place of(Arrival arrival, Site site) {
            return new Place(
                    site.key(),
                    arrival.revision().articleId(),
                    arrival.revision().locale());
        }
    }

    private record Name(String site, LocaleTag locale, String slug) {}

    private Standing() {}

    /**
     * What stands where these are to go.
     *
     * @param departures what ends with it, and so gives its slug away
     */
    static Standing of(EntityManager store, List<Arrival> arrivals, List<Departure> departures) {
        Standing standing = new Standing();
        List<Place> places = places(arrivals);
        publications(store, "select p.*" + PLACES + " where p.live_until is null", columns(places))
                .forEach(one -> standing.live.put(Place.of(one), one));
        standing.readFirst(store, places);
        publications(store, HOLDERS, columnsOfNames(arrivals))
                .forEach(one -> standing.holders.put(new Name(one.site(), one.locale(), one.slug()), one));
        departures.forEach(one -> standing.freed.add(Place.of(one.live())));
        arrivals.forEach(standing::freeFormerSlugs);
        return standing;
    }

    private void readFirst(EntityManager store, List<Place> places) {
        String first = "select distinct on (p.site, p.article_id, p.locale) p.site, p.article_id, p.locale, p.first_at"
                + PLACES + " order by p.site, p.article_id, p.locale, p.position";
        for (Object row : query(store.createNativeQuery(first), columns(places)).getResultList()) {
            Object[] column = (Object[]) row;
            firstAt.put(
                    new Place((String) column[0], (UUID) column[1], new LocaleTag((String) column[2])),
                    InstantColumn.read(column[3]));
        }
    }

    /** Whoever goes live under another slug leaves the one it had. */
    private void freeFormerSlugs(Arrival arrival) {
        for (Site site : arrival.sites()) {
            Place place = Place.of(arrival, site);
            live(place)
                    .filter(before -> !before.slug().equals(arrival.revision().slug()))
                    .ifPresent(before -> freed.add(place));
        }
    }

    /** What is live of an edition on a site. */
    Optional<Publication> live(Place place) {
        return Optional.ofNullable(live.get(place));
    }

    Optional<Publication> live(Arrival arrival, Site site) {
        return live(Place.of(arrival, site));
    }

    /** When an edition first went live on a site. */
    Optional<Instant> firstAt(Arrival arrival, Site site) {
        return Optional.ofNullable(firstAt.get(Place.of(arrival, site)));
    }

    /** Whether another article is live on a site under the slug of one that is to go there, and stays so. */
    public boolean isTaken(Arrival arrival, Site site) {
        Publication holder = holders.get(new Name(
                site.key(), arrival.revision().locale(), arrival.revision().slug()));
        return holder != null
                && !holder.articleId().equals(arrival.revision().articleId())
                && !freed.contains(Place.of(holder));
    }

    private static List<Place> places(List<Arrival> arrivals) {
        List<Place> places = new ArrayList<>();
        arrivals.forEach(arrival -> arrival.sites().forEach(site -> places.add(Place.of(arrival, site))));
        return places;
    }

    private static List<String> columns(List<Place> places) {
        return List.of(array(places, Place::site), array(places, Place::articleId), array(places, Place::locale));
    }

    private static List<String> columnsOfNames(List<Arrival> arrivals) {
        List<Name> names = new ArrayList<>();
        arrivals.forEach(arrival -> arrival.sites()
                .forEach(site -> names.add(new Name(
                        site.key(),
                        arrival.revision().locale(),
                        arrival.revision().slug()))));
        return List.of(array(names, Name::site), array(names, Name::locale), array(names, Name::slug));
    }

    private static <T> String array(Collection<T> items, Function<T, Object> column) {
        return items.stream()
                .map(column)
                .map(value -> '"' + String.valueOf(value).replaceAll("([\"\\\\])", "\\\\$1") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Publication> publications(EntityManager store, String sql, List<String> columns) {
        List<Publication> found = new ArrayList<>();
        for (Object one :
                query(store.createNativeQuery(sql, Publication.class), columns).getResultList()) {
            found.add((Publication) one);
        }
        return found;
    }

    private static Query query(Query query, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            query.setParameter(i + 1, columns.get(i));
        }
        return query;
    }
}
