package org.heraldcms.core.webhook.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/** Finds endpoints for those who may see or change them: a site's its managers, the operators' the administrators. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EndpointAccess {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Sites sites;

    /** @throws HeraldException NOT_FOUND for a site that there is not, FORBIDDEN */
    public void requireRead(Actor actor, @Nullable String site) {
        require(actor, site, Permission.READ_DELIVERIES);
    }

    /** @throws HeraldException NOT_FOUND for a site that there is not, FORBIDDEN */
    public void requireManage(Actor actor, @Nullable String site) {
        require(actor, site, Permission.MANAGE_SITE);
    }

    private void require(Actor actor, @Nullable String site, Permission permission) {
        if (site == null) {
            actor.require(Permission.MANAGE_OPERATION);
        } else {
            actor.requireAt(permission, sites.require(site).key());
        }
    }

    /** One endpoint, to be seen; NOT_FOUND when it is none of this site. */
    Endpoint find(Actor actor, Endpoints.Address address) {
        requireRead(actor, address.site());
        return at(address, store.find(Endpoint.class, address.endpoint()));
    }

    /** As {@link #find}, for whoever wants to change it: FORBIDDEN to whoever may not. */
    Endpoint findToManage(Actor actor, Endpoints.Address address) {
        requireManage(actor, address.site());
        return at(address, store.find(Endpoint.class, address.endpoint()));
    }

    /**
     * One endpoint, to be changed; NOT_FOUND when it is none of this site. Its key is not locked: whoever writes a
     * delivery for it, and with that all that is published, does not wait for whoever changes it.
     */
    Endpoint lock(Actor actor, Endpoints.Address address) {
        Endpoint endpoint = findToManage(actor, address);
        boolean isThere = !store.createNativeQuery("select 1 from endpoint where id = ?1 for no key update")
                .setParameter(1, endpoint.id())
                .getResultList()
                .isEmpty();
        if (!isThere) {
            throw HeraldException.notFound("endpoint");
        }
        store.refresh(endpoint);
        return endpoint;
    }

    /** Something is to be sent to it; ILLEGAL_TRANSITION when it is disabled. */
    static void requireEnabled(Endpoint endpoint) {
        if (!endpoint.isEnabled()) {
            throw new HeraldException(ErrorCode.ILLEGAL_TRANSITION, "The endpoint is disabled: enable it first.");
        }
    }

    private static Endpoint at(Endpoints.Address address, @Nullable Endpoint endpoint) {
        if (endpoint == null || !Objects.equals(endpoint.site(), address.site())) {
            throw HeraldException.notFound("endpoint");
        }
        return endpoint;
    }
}
