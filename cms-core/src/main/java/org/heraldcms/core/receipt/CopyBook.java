package org.heraldcms.core.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.access.Keepers;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;
import org.heraldcms.core.publishing.reading.SiteCopy;

/**
 * What each site last said of each copy that it keeps. When one ceases to hold what it should, the managers of the site
 * are told once, until it has been in step again; and not more than once an hour, whatever a site says.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CopyBook {

    private static final int MOST_COPIES = 50;
    private static final Duration QUIET = Duration.ofHours(1);

    private static final String OF_COPY = " where site = ?1 and locale = ?2 and topic = ?3 and type = ?4";

    private static final String NOTE = "insert into site_copy (site, locale, topic, type, position, digest, in_step,"
            + " heard_at, diverged_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, case when ?7 then null else ?8 end)"
            + " on conflict (site, locale, topic, type) do update set position = excluded.position,"
            + " digest = excluded.digest, in_step = excluded.in_step, heard_at = excluded.heard_at,"
            + " diverged_at = case when excluded.in_step then null"
            + " else coalesce(site_copy.diverged_at, excluded.diverged_at) end";

    private static final String TELL = "update site_copy set told_at = ?5" + OF_COPY
            + " and diverged_at is not null and (told_at is null or (told_at < diverged_at and told_at < ?6))";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Keepers keepers;

    @Inject
    private Notices notices;

    /** Notes what a site says. */
    void note(Receipt receipt) {
        requireRoom(receipt.copy());
        Instant now = receipt.receivedAt();
        int unused = of(receipt.copy(), NOTE)
                .setParameter(5, receipt.position())
                .setParameter(6, receipt.digest())
                .setParameter(7, receipt.inStep())
                .setParameter(8, Timestamp.from(now))
                .executeUpdate();
        int newly = of(receipt.copy(), TELL)
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(now.minus(QUIET)))
                .executeUpdate();
        if (newly > 0) {
            tell(receipt);
        }
    }

    private void tell(Receipt receipt) {
        String site = receipt.copy().site();
        notices.tell(
                keepers.of(site),
                new NewNotice(
                        Kind.SITE_DIVERGED,
                        site,
                        "#/sites/" + site,
                        Map.of("site", site, "position", receipt.position())));
    }

    private void requireRoom(SiteCopy copy) {
        if (copy.filter().isNone()) {
            return;
        }
        Number others = (Number) store.createNativeQuery(
                        "select count(*) from site_copy where site = ?1" + " and (locale, topic, type) <> (?2, ?3, ?4)")
                .setParameter(1, copy.site())
                .setParameter(2, copy.filter().columns().get(0))
                .setParameter(3, copy.filter().columns().get(1))
                .setParameter(4, copy.filter().columns().get(2))
                .getSingleResult();
        if (others.intValue() >= MOST_COPIES) {
            throw HeraldException.invalid(
                    "/locale",
                    "A site gives receipts for at most " + MOST_COPIES + " copies; have one forgotten first.");
        }
    }

    /** Forgets a copy that is not kept any more; false when there was none. */
    boolean forget(SiteCopy copy) {
        return of(copy, "delete from site_copy" + OF_COPY).executeUpdate() > 0;
    }

    private Query of(SiteCopy copy, String sql) {
        List<String> filter = copy.filter().columns();
        return store.createNativeQuery(sql)
                .setParameter(1, copy.site())
                .setParameter(2, filter.get(0))
                .setParameter(3, filter.get(1))
                .setParameter(4, filter.get(2));
    }
}
