package org.heraldcms.core.publishing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a site in one locale, for feeds. Recent changes come newest first; the past is cut into blocks by
 * the position of the change that made an edition public for the first time, which never changes: a block, once behind
 * the head of the log, keeps its members for ever.
 */
@ApplicationScoped
@Transactional
public class Timeline {

    private static final String FIRST = "not exists (select 1 from publication e where e.article_id = f.article_id"
            + " and e.locale = f.locale and e.site = f.site and e.position < f.position)";

    private static final String FIRST_BETWEEN = "exists (select 1 from publication f where f.site = p.site"
            + " and f.article_id = p.article_id and f.locale = p.locale and f.position between ? and ? and " + FIRST
            + ")";

    /** The last row of an edition, and it has ended. */
    private static final String ENDED = "p.live_until is not null and not exists (select 1 from publication n"
            + " where n.article_id = p.article_id and n.locale = p.locale and n.site = p.site and n.position > p.position)";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** A site in one locale, and one topic; null for all topics. */
    public record Lane(
            String site, LocaleTag locale, @Nullable String topic) {}

    /** What is live, the newest change first. */
    public List<Published> newest(Lane lane, int limit) {
        return on(Statement.ofPublished(), lane)
                .andLive(null)
                .orderBy("p.position desc")
                .read(store, limit);
    }

    /** What was withdrawn behind a position and is not live again, the newest first. */
    public List<Withdrawn> withdrawnAfter(Lane lane, long position, int limit) {
        return withdrawn(on(withdrawals(), lane).and(ENDED).and("p.ended_by > ?", position), limit);
    }

    /** What is live of the editions first published at positions of a range, both ends included, the newest first. */
    public List<Published> firstBetween(Lane lane, long from, long to) {
        return on(Statement.ofPublished(), lane)
                .andLive(null)
                .and(FIRST_BETWEEN, from, to)
                .orderBy("p.first_at desc, p.article_id")
                .read(store, Integer.MAX_VALUE);
    }

    /** What was withdrawn of the editions first published at positions of a range, both ends included. */
    public List<Withdrawn> withdrawnOfFirstBetween(Lane lane, long from, long to) {
        return withdrawn(on(withdrawals(), lane).and(ENDED).and(FIRST_BETWEEN, from, to), Integer.MAX_VALUE);
    }

    /** The highest position below a limit at which an edition was first published. */
    public OptionalLong firstBefore(Lane lane, long position) {
        List<?> rows = store.createNativeQuery(
                        "select f.position from publication f where f.site = ?1 and f.locale = ?2"
                                + " and f.position < ?3 and " + FIRST + " order by f.position desc limit 1")
                .setParameter(1, lane.site())
                .setParameter(2, lane.locale().tag())
                .setParameter(3, position)
                .getResultList();
        return rows.isEmpty() ? OptionalLong.empty() : OptionalLong.of(((Number) rows.getFirst()).longValue());
    }

    private static Statement withdrawals() {
        return Statement.of("p.article_id, p.locale, p.live_until, p.ended_by");
    }

    private static Statement on(Statement statement, Lane lane) {
        return statement
                .and("p.site = ?", lane.site())
                .and("p.locale = ?", lane.locale().tag())
                .andIfGiven("p.topics @> array[cast(? as text)]", lane.topic());
    }

    private List<Withdrawn> withdrawn(Statement statement, int limit) {
        return statement.orderBy("p.ended_by desc").rows(store, limit).stream()
                .map(row -> (Object[]) row)
                .map(row -> new Withdrawn(
                        (UUID) row[0],
                        new LocaleTag((String) row[1]),
                        Statement.instant(row[2]),
                        ((Number) row[3]).longValue()))
                .toList();
    }
}
