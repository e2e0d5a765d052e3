package org.heraldcms.core.publishing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a site in one locale, for feeds. Each edition stands at its newest change and nowhere else, so
 * whoever walks from the newest change back to one that they know has seen all that changed meanwhile, withdrawals
 * included.
 *
 * <p>The past is cut into archives of {@value #ARCHIVE} changes. One that is cut keeps its bounds for ever; it only ever
 * loses members, to newer changes of the same editions.
 */
@ApplicationScoped
@Transactional
public class Timeline {

    /** How many changes an archive holds, those included that are void by now. */
    public static final int ARCHIVE = 50;

    /** The last row of an edition, and it has ended. */
    private static final String ENDED = "p.live_until is not null and not exists (select 1 from publication n"
            + " where n.article_id = p.article_id and n.locale = p.locale and n.site = p.site and n.position > p.position)";

    private static final String CUT = "insert into feed_archive (site, locale, number, after_position, last_position)"
            + " select cast(?1 as text), cast(?2 as text), b.number + n.nth / ?3,"
            + " coalesce(lag(n.position) over (order by n.position), b.last_position), n.position"
            + " from (select coalesce(max(number), 0) as number, coalesce(max(last_position), 0) as last_position"
            + " from feed_archive where site = ?1 and locale = ?2) b cross join lateral (select c.position,"
            + " row_number() over (order by c.position) as nth from change c"
            + " where c.site = ?1 and c.locale = ?2 and c.position > b.last_position) n"
            + " where n.nth % ?3 = 0 on conflict do nothing";

    private static final String ARCHIVES =
            "select a.number, a.after_position, a.last_position, c.at from feed_archive a"
                    + " join change c on c.position = a.last_position where a.site = ?1 and a.locale = ?2";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** A site in one locale; one topic and one type, null for all. */
    public record Lane(
            String site,
            LocaleTag locale,
            @Nullable String topic,
            @Nullable String type) {}

    /** The newest archive, cut now if it is due; empty when too little has happened yet. */
    public Optional<Archive> newestArchive(Lane lane) {
        store.createNativeQuery(CUT)
                .setParameter(1, lane.site())
                .setParameter(2, lane.locale().tag())
                .setParameter(3, ARCHIVE)
                .executeUpdate();
        List<?> rows = store.createNativeQuery(ARCHIVES + " order by a.number desc")
                .setParameter(1, lane.site())
                .setParameter(2, lane.locale().tag())
                .setMaxResults(1)
                .getResultList();
        return rows.stream().map(row -> archive((Object[]) row)).findFirst();
    }

    /** The archive of this number; all topics and types share the same cuts. */
    public Optional<Archive> archive(Lane lane, int number) {
        List<?> rows = store.createNativeQuery(ARCHIVES + " and a.number = ?3")
                .setParameter(1, lane.site())
                .setParameter(2, lane.locale().tag())
                .setParameter(3, number)
                .getResultList();
        return rows.stream().map(row -> archive((Object[]) row)).findFirst();
    }

    /** What is live, the newest change first. */
    public List<Published> newest(Lane lane, int limit) {
        return on(Statement.ofPublished(), lane)
                .andLive(null)
                .orderBy("p.position desc")
                .read(store, limit);
    }

    /** What is live of an archive, the newest change first. */
    public List<Published> live(Lane lane, Archive archive) {
        return on(Statement.ofPublished(), lane)
                .andLive(null)
                .and("p.position > ? and p.position <= ?", archive.after(), archive.last())
                .orderBy("p.position desc")
                .read(store, ARCHIVE);
    }

    /** What was withdrawn at positions of a range, its beginning excluded, and is not live again; the newest first. */
    public List<Withdrawn> withdrawn(Lane lane, long after, long last) {
        return on(Statement.of("p.article_id, p.locale, p.live_until, p.ended_by"), lane)
                .and(ENDED)
                .and("p.ended_by > ? and p.ended_by <= ?", after, last)
                .orderBy("p.ended_by desc")
                .rows(store, 2 * ARCHIVE)
                .stream()
                .map(row -> (Object[]) row)
                .map(row -> new Withdrawn(
                        (UUID) row[0],
                        new LocaleTag((String) row[1]),
                        Statement.instant(row[2]),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    private static Statement on(Statement statement, Lane lane) {
        return statement
                .and("p.site = ?", lane.site())
                .and("p.locale = ?", lane.locale().tag())
                .andIfGiven("p.topics @> array[cast(? as text)]", lane.topic())
                .andIfGiven("p.type = ?", lane.type());
    }

    private static Archive archive(Object[] row) {
        return new Archive(
                ((Number) row[0]).intValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                Statement.instant(row[3]));
    }
}
