package org.heraldcms.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who answers for a site: the administrators, and those who manage it; and for what belongs to none: the administrators. */
@ApplicationScoped
@Transactional
public class Keepers {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** The active accounts that answer for what belongs to no site. */
    public List<UUID> ofAll() {
        List<UUID> keepers = new ArrayList<>();
        store.createNativeQuery("select a.id from account a where a.active and exists (select 1 from role_grant g"
                        + " where g.account_id = a.id and g.role = 'administrator') order by a.id")
                .getResultList()
                .forEach(id -> keepers.add((UUID) id));
        return keepers;
    }

    /** The active accounts that answer for a site. */
    public List<UUID> of(String site) {
        List<UUID> keepers = new ArrayList<>();
        store.createNativeQuery("select a.id from account a where a.active and exists (select 1 from role_grant g"
                        + " where g.account_id = a.id and (g.role = 'administrator' or (g.role = 'site_manager'"
                        + " and (g.sites = '{}' or ?1 = any (g.sites))))) order by a.id")
                .setParameter(1, site)
                .getResultList()
                .forEach(id -> keepers.add((UUID) id));
        return keepers;
    }
}
