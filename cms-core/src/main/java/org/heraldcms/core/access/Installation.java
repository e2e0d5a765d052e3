package org.heraldcms.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Keys that all nodes of an installation share and that nobody sets: made when first needed, kept in the store. */
@ApplicationScoped
@Transactional
public class Installation {

    private static final int KEY_BYTES = 32;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** The random 256-bit key of this name; the same on every node, for ever. */
    @Transactional(Transactional.TxType.REQUIRES_NEW) // whoever asks may be reading a snapshot, which takes no insert
    public byte[] key(String name) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        store.createNativeQuery("insert into installation (name, value) values (?1, ?2) on conflict (name) do nothing")
                .setParameter(1, name)
                .setParameter(2, HexFormat.of().formatHex(fresh))
                .executeUpdate();
        String kept = (String) store.createNativeQuery("select value from installation where name = ?1")
                .setParameter(1, name)
                .getSingleResult();
        return HexFormat.of().parseHex(kept);
    }
}
