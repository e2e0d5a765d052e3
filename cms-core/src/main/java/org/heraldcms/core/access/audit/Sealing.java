package org.heraldcms.core.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Seals entries in the order of their commits, some at a time, on whichever node comes first: the head of the chain is
 * one row, locked until the seals are committed.
 *
 * <p>Sealing within each command would be simpler and would stop the newsroom: the command that audits first and then
 * publishes, and the one that publishes first, take the locks of the audit's head and of the change log's head in
 * different order and wait for each other for ever; and all commands would queue behind the slowest. So an entry is
 * sealed behind its commit, within a second.
 */
@ApplicationScoped
public class Sealing {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    /** Seals some of the entries that wait; false when there was none. */
    @Transactional
    public boolean step() {
        if (store.createNativeQuery("select 1 from audit_unsealed limit 1")
                .getResultList()
                .isEmpty()) {
            return false;
        }
        Seal seal = head();
        List<Entry> entries = take();
        Instant now = clock.instant();
        for (Entry entry : entries) {
            seal = seal.next(entry, now);
            keep(entry, seal);
        }
        int moved = store.createNativeQuery("update audit_head set seq = ?1, hash = ?2")
                .setParameter(1, seal.seq())
                .setParameter(2, seal.hash())
                .executeUpdate();
        assert moved == 1;
        return !entries.isEmpty();
    }

    /** The end of the chain, held until this transaction ends. */
    private Seal head() {
        Object[] row = (Object[]) store.createNativeQuery("select seq, hash from audit_head for update")
                .getSingleResult();
        return new Seal(((Number) row[0]).longValue(), Seal.NONE.at(), (String) row[1]);
    }

    private List<Entry> take() {
        List<?> ids = store.createNativeQuery("delete from audit_unsealed where entry in"
                        + " (select entry from audit_unsealed order by entry limit " + AT_ONCE + ") returning entry")
                .getResultList();
        List<?> rows = store.createNativeQuery("select " + Entries.COLUMNS
                        + " from audit a where a.id = any(cast(?1 as uuid[])) order by a.id")
                .setParameter(1, ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return rows.stream().map(row -> Entries.entry((Object[]) row)).toList();
    }

    private void keep(Entry entry, Seal seal) {
        store.createNativeQuery("insert into audit_seal (seq, entry, sealed_at, hash) values (?1, ?2, ?3, ?4)")
                .setParameter(1, seal.seq())
                .setParameter(2, entry.id())
                .setParameter(3, OffsetDateTime.ofInstant(seal.at(), ZoneOffset.UTC))
                .setParameter(4, seal.hash())
                .executeUpdate();
    }
}
