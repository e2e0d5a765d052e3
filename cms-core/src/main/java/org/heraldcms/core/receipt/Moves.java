package org.heraldcms.core.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.SiteCopy;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.jspecify.annotations.Nullable;

/** What the changes of the log did to a copy: what came in, and what went out, of its site or of its filter. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Moves {

    /** Moves that are read together, however many there are. */
    static final int BATCH = 2_000;

    private static final String OF_SITE = "select c.position, c.article_id, c.locale, c.digest, c.replaced"
            + " from change c where c.site = ?1 and c.position > ?2 order by c.position limit ?3";

    private static final int FIRST_OF_FILTER = 4;

    private static final String JOINS = " from change c left join publication p on p.position = c.position%s"
            + " left join publication q on q.site = c.site and q.article_id = c.article_id and q.locale = c.locale"
            + " and q.ended_by = c.position%s where c.site = ?1 and c.position > ?2"
            + " and (p.position is not null or q.position is not null)";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /**
     * What lies behind a position.
     *
     * @param count how many changes of editions
     * @param since when the first of them was; null when there is none
     */
    record Behind(long count, @Nullable Instant since) {}

    /** The next moves behind a position, in order, at most {@link #BATCH}. */
    List<Move> after(SiteCopy copy, long position) {
        String sql = copy.filter().isNone()
                ? OF_SITE
                : "select c.position, c.article_id, c.locale, p.digest, q.digest as replaced" + joins(copy.filter())
                        + " order by c.position limit ?3";
        List<?> rows = query(new Stretch(copy, position, BATCH), sql).getResultList();
        return rows.stream().map(row -> move((Object[]) row)).toList();
    }

    /** How many changes a copy has yet to take in, counted up to a most. */
    Behind behind(SiteCopy copy, long position, int most) {
        String changes = copy.filter().isNone()
                ? " from change c where c.site = ?1 and c.position > ?2 and c.article_id is not null"
                : joins(copy.filter());
        String sql = "select count(*), min(b.at) from (select c.at" + changes + " order by c.position limit ?3) b";
        Object[] row = (Object[]) query(new Stretch(copy, position, most), sql).getSingleResult();
        return new Behind(number(row[0]), row[1] == null ? null : InstantColumn.read(row[1]));
    }

    private static String joins(SyncFilter filter) {
        return JOINS.formatted(filter.sql("p", FIRST_OF_FILTER), filter.sql("q", FIRST_OF_FILTER));
    }

    /** The changes of a copy behind a position, at most so many. */
    private record Stretch(SiteCopy copy, long position, int most) {}

    private Query query(Stretch stretch, String sql) {
        Query query = store.createNativeQuery(sql)
                .setParameter(1, stretch.copy().site())
                .setParameter(2, stretch.position())
                .setParameter(3, stretch.most());
        return stretch.copy().filter().bind(query, FIRST_OF_FILTER);
    }

    private static Move move(Object[] row) {
        String locale = (String) row[2];
        return new Move(
                number(row[0]),
                row[1] == null || locale == null ? null : new Move.Of((UUID) row[1], new LocaleTag(locale)),
                (String) row[3],
                (String) row[4]);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
