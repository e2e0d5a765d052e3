package org.heraldcms.core.webhook.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.call.AddressGuard;
import org.heraldcms.core.webhook.operation.EventType;
import org.heraldcms.core.webhook.operation.Operations;
import org.heraldcms.core.webhook.signing.HmacKey;
import org.heraldcms.core.webhook.signing.Scheme;
import org.heraldcms.core.webhook.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * Registers the endpoints of sites and changes them; every command needs the right to manage the site. The name of a
 * host may take long to resolve, and is resolved before a transaction begins: nobody waits for it but who gave it.
 */
@ApplicationScoped
@Transactional
public class Endpoints {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private EndpointAccess access;

    @Inject
    private EndpointSettings settings;

    @Inject
    private AddressGuard guard;

    @Inject
    private Operations operations;

    @Inject
    private Audit audit;

    /** An endpoint with its secret in its written form, which is shown this once. */
    public record Registered(Endpoint endpoint, String secret) {}

    /**
     * Registers an endpoint for all changes from now on.
     *
     * @param site null for one of the operators
     * @param secret {@code whsec_…}; null to have one made
     * @throws HeraldException NOT_FOUND, FORBIDDEN, INVALID or ADDRESS_REFUSED
     */
    @Transactional(Transactional.TxType.NEVER)
    public Registered register(Actor actor, @Nullable String site, EndpointDraft draft, @Nullable String secret) {
        settings.requireManage(actor, site);
        String url = draft.url();
        if (url == null) {
            throw HeraldException.invalid("/url", "An endpoint needs an address.");
        }
        SigningKey key = secret == null ? HmacKey.random() : Scheme.V1.read(secret);
        Endpoint endpoint = settings.register(actor, site, new EndpointSettings.First(draft, guard.check(url), key));
        return new Registered(endpoint, key.written());
    }

    /** The endpoints of a site, or for null those of the operators, the oldest first. */
    public List<Endpoint> list(Actor actor, @Nullable String site) {
        access.requireRead(actor, site);
        return site == null
                ? store.createQuery("select e from Endpoint e where e.site is null order by e.id", Endpoint.class)
                        .getResultList()
                : store.createQuery("select e from Endpoint e where e.site = :site order by e.id", Endpoint.class)
                        .setParameter("site", site)
                        .getResultList();
    }

    /** One endpoint; NOT_FOUND when it is none of this site. */
    public Endpoint require(Actor actor, Address address) {
        return access.find(actor, address);
    }

    /**
     * Changes what the draft names.
     *
     * @param version the version that the actor has seen
     * @throws HeraldException NOT_FOUND, FORBIDDEN, STALE, INVALID or ADDRESS_REFUSED
     */
    @Transactional(Transactional.TxType.NEVER)
    public Endpoint change(Actor actor, Address address, long version, EndpointDraft draft) {
        settings.requireSeen(actor, address, version);
        String url = draft.url();
        URI judged = url == null ? null : guard.check(url);
        return settings.change(actor, address, new EndpointSettings.Next(version, draft, judged));
    }

    /** Removes an endpoint with its deliveries. */
    public void remove(Actor actor, Address address) {
        Endpoint endpoint = access.lock(actor, address);
        store.remove(endpoint);
        operations.tell(EventType.ENDPOINT_DELETED, endpoint, Map.of());
        audit.record(
                actor, "endpoint.remove", endpoint.owner(), Map.of("endpoint", endpoint.id(), "url", endpoint.url()));
    }

    /** An endpoint to be changed in the caller's transaction; FORBIDDEN to whoever may not. */
    public Endpoint lock(Actor actor, Address address) {
        return access.lock(actor, address);
    }

    /**
     * Names an endpoint.
     *
     * @param site null for one of the operators
     */
    public record Address(@Nullable String site, UUID endpoint) {}
}
