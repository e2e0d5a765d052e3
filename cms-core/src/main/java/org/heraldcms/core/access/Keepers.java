package org.heraldcms.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;

/** Who answers for a site: the administrators, and those who manage it; who decides on a language; and the administrators. */
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
        return all("(g.role = 'site_manager' and (g.sites = '{}' or ?1 = any (g.sites)))", site);
    }

    /** The active accounts that may decide on reviews of a language. */
    public List<UUID> deciding(LocaleTag locale) {
        return all("(g.role = 'reviewer' and (g.locales = '{}' or ?1 = any (g.locales)))", locale.tag());
    }

    private List<UUID> all(String besideAdministrators, String of) {
        List<UUID> keepers = new ArrayList<>();
        store.createNativeQuery("select a.id from account a where a.active and exists (select 1 from role_grant g"
                        + " where g.account_id = a.id and (g.role = 'administrator' or " + besideAdministrators
                        + ")) order by a.id")
                .setParameter(1, of)
                .getResultList()
                .forEach(id -> keepers.add((UUID) id));
        return keepers;
    }
}
