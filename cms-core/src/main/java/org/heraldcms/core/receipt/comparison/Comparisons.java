package org.heraldcms.core.receipt.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Bulk;
import org.heraldcms.core.publishing.reading.SiteCopy;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.heraldcms.core.receipt.LiveEditions;
import org.jspecify.annotations.Nullable;

/** Compares what sites hold with what they should, and remembers the last comparison of each. */
@ApplicationScoped
@Transactional
public class Comparisons {

    private static final String INSERT_ITEM = "insert into comparison_item (comparison_id, number, difference,"
            + " article_id, locale, held, digest, position) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String COLUMNS = "id, locale, topic, type, position, same, missing, different, removable, at";

    /** The title under which an edition last stood on the site; what never stood there has none. */
    private static final String TITLED = "select i.number, i.difference, i.article_id, i.locale, i.held, i.digest,"
            + " i.position, (select p.title from publication p where p.site = c.site and p.article_id = i.article_id"
            + " and p.locale = i.locale order by p.position desc limit 1) from comparison_item i"
            + " join comparison c on c.id = i.comparison_id where c.site = ?1 and i.number > ?2"
            + " order by i.number limit ?3";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private LiveEditions live;

    @Inject
    private Clock clock;

    /** A comparison with what differed: the first 10,000. */
    public record Outcome(Comparison comparison, List<Difference> differences) {}

    /**
     * A difference as the newsroom sees it.
     *
     * @param number its place, from 1 on
     * @param title the title under which the edition last stood on the site; null when it never did
     */
    public record Titled(
            int number, Difference difference, @Nullable String title) {}

    /** Compares, and remembers it instead of the comparison before. */
    public Outcome compare(SiteCopy copy, Held held) {
        Instant now = clock.instant();
        Tally tally = new Tally(held);
        long position = live.each(copy, tally::live);
        tally.end();
        Comparison comparison = new Comparison(
                Ids.next(now),
                copy,
                position,
                tally.same(),
                tally.missing(),
                tally.different(),
                tally.removable(),
                now);
        keep(comparison, tally.named());
        return new Outcome(comparison, tally.named());
    }

    /** Two comparisons of one site at the same time wait for each other here: the later one stays. */
    private void keep(Comparison comparison, List<Difference> differences) {
        int locked = store.createNativeQuery("select 1 from site where key = ?1 for no key update")
                .setParameter(1, comparison.copy().site())
                .getResultList()
                .size();
        assert locked == 1;
        int unused = store.createNativeQuery("delete from comparison where site = ?1")
                .setParameter(1, comparison.copy().site())
                .executeUpdate();
        insert(comparison);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Difference one : differences) {
            rows.add(new @Nullable Object[] {
                comparison.id(),
                rows.size() + 1,
                one.kind().label(),
                one.articleId(),
                one.locale().tag(),
                one.held(),
                one.digest(),
                one.position()
            });
        }
        Bulk.run(store, INSERT_ITEM, rows);
    }

    private void insert(Comparison comparison) {
        List<String> filter = comparison.copy().filter().columns();
        int unused = store.createNativeQuery("insert into comparison (site, " + COLUMNS
                        + ") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
                .setParameter(1, comparison.copy().site())
                .setParameter(2, comparison.id())
                .setParameter(3, filter.get(0))
                .setParameter(4, filter.get(1))
                .setParameter(5, filter.get(2))
                .setParameter(6, comparison.position())
                .setParameter(7, comparison.same())
                .setParameter(8, comparison.missing())
                .setParameter(9, comparison.different())
                .setParameter(10, comparison.removable())
                .setParameter(11, Timestamp.from(comparison.at()))
                .executeUpdate();
    }

    /** The last comparison of a site; empty when it never asked for one. */
    public Optional<Comparison> last(Actor actor, String site) {
        actor.require(Permission.READ);
        List<?> rows = store.createNativeQuery("select " + COLUMNS + " from comparison where site = ?1")
                .setParameter(1, site)
                .getResultList();
        return rows.stream().map(row -> comparison(site, (Object[]) row)).findFirst();
    }

    /** What differed in the last comparison of a site, behind a number, at most so much. */
    public List<Titled> differences(Actor actor, String site, Place place) {
        actor.require(Permission.READ);
        List<?> rows = store.createNativeQuery(TITLED)
                .setParameter(1, site)
                .setParameter(2, place.after())
                .setParameter(3, place.most())
                .getResultList();
        return rows.stream().map(row -> titled((Object[]) row)).toList();
    }

    /** Where in the differences to go on, and how many to read. */
    public record Place(int after, int most) {}

    private static Comparison comparison(String site, Object[] row) {
        SyncFilter filter = SyncFilter.ofColumns((String) row[1], (String) row[2], (String) row[3]);
        return new Comparison(
                (UUID) row[0],
                new SiteCopy(site, filter),
                ((Number) row[4]).longValue(),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                InstantColumn.read(row[9]));
    }

    private static Titled titled(Object[] row) {
        Number position = (Number) row[6];
        return new Titled(
                number(row[0]),
                new Difference(
                        Difference.Kind.of((String) row[1]),
                        (UUID) row[2],
                        new LocaleTag((String) row[3]),
                        (String) row[4],
                        (String) row[5],
                        position == null ? null : position.longValue()),
                (String) row[7]);
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
