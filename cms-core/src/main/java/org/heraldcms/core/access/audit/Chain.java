package org.heraldcms.core.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Computes the chain again from its first link to its head. Whoever may write to the store as its owner could also
 * write a new chain; therefore an operator keeps the head elsewhere now and then, and finds it again in the chain of
 * later days.
 */
@ApplicationScoped
public class Chain {

    private static final int AT_ONCE = 1_000;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /**
     * What the chain says.
     *
     * @param holds whether every entry is what was sealed, none is missing, and none came in by another way
     * @param broken the first link that does not hold; null when all do
     * @param unsealed entries that wait for their seal
     * @param foreign entries that nobody sealed or ever will: they came in past the audit
     * @param head the last link
     */
    public record Integrity(boolean holds, @Nullable BrokenLink broken, long unsealed, long foreign, ChainHead head) {}

    /** The first link that does not hold, and why. */
    public record BrokenLink(long seq, String why) {}

    /** The end of the chain, to be kept elsewhere. */
    public record ChainHead(long seq, String hash) {}

    /**
     * Verifies the whole chain, some links at a time.
     *
     * @throws org.heraldcms.core.base.HeraldException FORBIDDEN
     */
    @Transactional
    public Integrity verify(Actor actor) {
        actor.require(Permission.READ_AUDIT);
        Object[] stored = (Object[])
                store.createNativeQuery("select seq, hash from audit_head").getSingleResult();
        ChainHead head = new ChainHead(((Number) stored[0]).longValue(), (String) stored[1]);
        BrokenLink broken = firstBroken(head);
        Object[] outside = (Object[]) store.createNativeQuery("select count(u.entry), count(*) - count(u.entry)"
                        + " from audit a left join audit_unsealed u on u.entry = a.id"
                        + " where not exists (select 1 from audit_seal s where s.entry = a.id)")
                .getSingleResult();
        long foreign = ((Number) outside[1]).longValue();
        return new Integrity(broken == null && foreign == 0, broken, ((Number) outside[0]).longValue(), foreign, head);
    }

    private @Nullable BrokenLink firstBroken(ChainHead head) {
        Seal last = Seal.NONE;
        while (last.seq() < head.seq()) {
            List<?> rows = store.createNativeQuery("select " + Entries.COLUMNS + ", s.seq, s.sealed_at, s.hash"
                            + " from audit_seal s left join audit a on a.id = s.entry"
                            + " where s.seq > ?1 and s.seq <= ?2 order by s.seq")
                    .setParameter(1, last.seq())
                    .setParameter(2, head.seq())
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            if (rows.isEmpty()) {
                return new BrokenLink(last.seq() + 1, "The link is missing.");
            }
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                String why = fault(last, columns);
                if (why != null) {
                    return new BrokenLink(last.seq() + 1, why);
                }
                last = seal(columns);
            }
        }
        return last.hash().equals(head.hash()) ? null : new BrokenLink(head.seq(), "The head is another one.");
    }

    private static @Nullable String fault(Seal before, Object[] columns) {
        Seal seal = seal(columns);
        if (seal.seq() != before.seq() + 1) {
            return "The link is missing.";
        }
        if (columns[0] == null) {
            return "The entry is missing.";
        }
        return before.next(Entries.entry(columns), seal.at()).equals(seal)
                ? null
                : "The entry or its link was altered, or something is missing before it.";
    }

    private static Seal seal(Object[] columns) {
        return new Seal(
                ((Number) columns[Entries.SIZE]).longValue(), Entries.instant(columns[Entries.SIZE + 1]), (String)
                        columns[Entries.SIZE + 2]);
    }
}
