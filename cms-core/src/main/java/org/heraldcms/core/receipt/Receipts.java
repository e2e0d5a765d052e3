package org.heraldcms.core.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.publishing.reading.SiteCopy;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.jspecify.annotations.Nullable;

/** Takes the receipts of sites and judges each against the state that the site should have been in. */
@ApplicationScoped
@Transactional
public class Receipts {

    /** Whoever is in step says the same every minute; only what is new in it is worth a row. */
    private static final String AGAIN = "update receipt set times = times + 1, last_at = ?7 where id = (select r.id"
            + " from receipt r where r.site = ?1 and r.locale = ?2 and r.topic = ?3 and r.type = ?4"
            + " order by r.id desc limit 1) and position = ?5 and digest = ?6";

    private static final String INSERT = "insert into receipt (id, site, locale, topic, type, position, digest,"
            + " received_at, in_step, last_at) values (?9, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7)";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private SiteStates states;

    @Inject
    private Moves moves;

    @Inject
    private CopyBook book;

    @Inject
    private ChangeLog log;

    @Inject
    private Clock clock;

    /**
     * A receipt as it was kept.
     *
     * @param times how often the site said exactly this, without anything else in between
     */
    public record Kept(
            UUID id,
            SyncFilter filter,
            long position,
            String digest,
            boolean inStep,
            Instant firstAt,
            Instant lastAt,
            int times) {}

    /**
     * Keeps a receipt.
     *
     * @throws HeraldException INVALID at {@code /position} when the log has not come that far, or when the site keeps
     *     too many copies already
     */
    public Receipt take(SiteCopy copy, Receipt.Claim claim) {
        if (claim.position() > log.head()) {
            throw HeraldException.invalid("/position", "The change log has not come that far.");
        }
        SiteState due = states.at(copy, claim.position());
        Receipt receipt = new Receipt(
                copy,
                claim.position(),
                claim.digest(),
                due.digest().hex().equals(claim.digest()),
                moves.behind(copy, claim.position(), Integer.MAX_VALUE).count(),
                clock.instant());
        book.note(receipt);
        keep(receipt);
        return receipt;
    }

    private void keep(Receipt receipt) {
        if (bound(receipt, AGAIN).executeUpdate() == 0) {
            int unused = bound(receipt, INSERT)
                    .setParameter(8, receipt.inStep())
                    .setParameter(9, Ids.next(receipt.receivedAt()))
                    .executeUpdate();
        }
    }

    private Query bound(Receipt receipt, String sql) {
        List<String> filter = receipt.copy().filter().columns();
        return store.createNativeQuery(sql)
                .setParameter(1, receipt.copy().site())
                .setParameter(2, filter.get(0))
                .setParameter(3, filter.get(1))
                .setParameter(4, filter.get(2))
                .setParameter(5, receipt.position())
                .setParameter(6, receipt.digest())
                .setParameter(7, Timestamp.from(receipt.receivedAt()));
    }

    /** The receipts of a site that came before one, the newest first, at most so many. */
    public List<Kept> history(String site, @Nullable UUID before, int most) {
        List<?> rows = store.createNativeQuery("select id, locale, topic, type, position, digest, in_step, received_at,"
                        + " last_at, times from receipt where site = ?1 and (cast(?2 as uuid) is null"
                        + " or id < cast(?2 as uuid)) order by id desc limit ?3")
                .setParameter(1, site)
                .setParameter(2, before == null ? null : before.toString())
                .setParameter(3, most)
                .getResultList();
        return rows.stream().map(row -> kept((Object[]) row)).toList();
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                (UUID) row[0],
                SyncFilter.ofColumns((String) row[1], (String) row[2], (String) row[3]),
                ((Number) row[4]).longValue(),
                (String) row[5],
                (boolean) row[6],
                InstantColumn.read(row[7]),
                InstantColumn.read(row[8]),
                ((Number) row[9]).intValue());
    }
}
