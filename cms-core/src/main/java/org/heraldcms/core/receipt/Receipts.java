package org.heraldcms.core.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.changelog.ChangeLog;

/** Takes the receipts of sites and judges each against the state that the site should have been in. */
@ApplicationScoped
@Transactional
public class Receipts {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private SiteStates states;

    @Inject
    private ChangeLog log;

    @Inject
    private Clock clock;

    /**
     * Keeps a receipt.
     *
     * @throws HeraldException INVALID at {@code /position} when the log has not come that far
     */
    public Receipt take(String site, Receipt.Claim claim) {
        if (claim.position() > log.head()) {
            throw HeraldException.invalid("/position", "The change log has not come that far.");
        }
        SiteState due = states.at(site, claim.position());
        Receipt receipt = new Receipt(
                site,
                claim.position(),
                claim.digest(),
                due.digest().hex().equals(claim.digest()),
                behind(site, claim.position()),
                clock.instant());
        insert(receipt);
        return receipt;
    }

    private long behind(String site, long position) {
        return ((Number) store.createNativeQuery("select count(*) from change where site = ?1 and position > ?2")
                        .setParameter(1, site)
                        .setParameter(2, position)
                        .getSingleResult())
                .longValue();
    }

    private void insert(Receipt receipt) {
        Instant now = receipt.receivedAt();
        store.createNativeQuery("insert into receipt (id, site, position, digest, in_step, received_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, Ids.next(now))
                .setParameter(2, receipt.site())
                .setParameter(3, receipt.position())
                .setParameter(4, receipt.digest())
                .setParameter(5, receipt.inStep())
                .setParameter(6, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }
}
