package org.heraldcms.core.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Difference;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/** Registers the endpoints of sites and changes them; every command needs the right to manage the site. */
@ApplicationScoped
@Transactional
public class Endpoints {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Sites sites;

    @Inject
    private ChangeLog log;

    @Inject
    private Fanout fanout;

    @Inject
    private AddressGuard guard;

    @Inject
    private Audit audit;

    @Inject
    private Event<Queued> queued;

    @Inject
    private Clock clock;

    /** An endpoint with its secret in its written form, which is shown this once. */
    public record Registered(Endpoint endpoint, String secret) {}

    /**
     * Registers an endpoint for all changes from now on.
     *
     * @param secret {@code whsec_…}; null to have one made
     * @throws HeraldException NOT_FOUND, FORBIDDEN, INVALID or ADDRESS_REFUSED
     */
    public Registered register(Actor actor, String site, EndpointDraft draft, @Nullable String secret) {
        manage(actor, site);
        if (draft.url() == null) {
            throw HeraldException.invalid("/url", "An endpoint needs an address.");
        }
        URI url = guard.check(draft.url());
        String agreed = agreed(secret);
        Instant now = clock.instant();
        List<String> types = draft.types() == null ? List.of() : draft.types();
        // Until this transaction ends no change becomes deliveries, so none can slip by the new endpoint unseen.
        fanout.holdBack();
        Endpoint endpoint =
                new Endpoint(Ids.next(now), new Endpoint.Registration(site, url, types, agreed, log.head()), now);
        if (Boolean.FALSE.equals(draft.enabled())) {
            endpoint.disable("Disabled by " + actor.name() + ".");
        }
        draft.serving().applyTo(endpoint);
        store.persist(endpoint);
        store.flush();
        audit.record(
                actor,
                "endpoint.register",
                site,
                Map.of("endpoint", endpoint.id(), "url", endpoint.url(), "after", endpoint.audited()));
        return new Registered(endpoint, agreed);
    }

    private static String agreed(@Nullable String secret) {
        String agreed = secret == null ? Signature.newSecret() : secret;
        Signature.requireForm(agreed);
        return agreed;
    }

    /** The endpoints of a site, the oldest first. */
    public List<Endpoint> list(Actor actor, String site) {
        actor.requireAt(Permission.READ_DELIVERIES, sites.require(site).key());
        return store.createQuery("select e from Endpoint e where e.site = :site order by e.id", Endpoint.class)
                .setParameter("site", site)
                .getResultList();
    }

    /** One endpoint of a site; NOT_FOUND when it is none of this site. */
    public Endpoint require(Actor actor, String site, UUID id) {
        actor.requireAt(Permission.READ_DELIVERIES, sites.require(site).key());
        return ofSite(site, store.find(Endpoint.class, id));
    }

    /**
     * Changes what the draft names.
     *
     * @param version the version that the actor has seen
     * @throws HeraldException NOT_FOUND, FORBIDDEN, STALE, INVALID or ADDRESS_REFUSED
     */
    public Endpoint change(Actor actor, Address address, long version, EndpointDraft draft) {
        Endpoint endpoint = lock(actor, address);
        if (endpoint.version() != version) {
            throw new HeraldException(ErrorCode.STALE, "The endpoint was changed since you read it.");
        }
        Map<String, Object> before = endpoint.audited();
        if (draft.url() != null) {
            endpoint.moveTo(guard.check(draft.url()));
        }
        if (draft.types() != null) {
            endpoint.subscribe(draft.types());
        }
        draft.serving().applyTo(endpoint);
        if (draft.enabled() != null) {
            enable(endpoint, draft.enabled(), actor);
        }
        store.flush();
        audit.record(
                actor,
                "endpoint.change",
                address.site(),
                new Difference(before, endpoint.audited())
                        .detail(Map.of("endpoint", endpoint.id(), "url", endpoint.url())));
        return endpoint;
    }

    private void enable(Endpoint endpoint, boolean enabled, Actor actor) {
        if (enabled && !endpoint.isEnabled()) {
            endpoint.enable();
            // Whoever mended the endpoint does not want to wait a day for the next try.
            store.createNativeQuery(
                            "update delivery set next_attempt_at = ?2 where endpoint_id = ?1 and state = 'pending'")
                    .setParameter(1, endpoint.id())
                    .setParameter(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .executeUpdate();
            queued.fire(new Queued());
        } else if (!enabled) {
            endpoint.disable("Disabled by " + actor.name() + ".");
        }
    }

    /** Removes an endpoint with its deliveries. */
    public void remove(Actor actor, Address address) {
        Endpoint endpoint = lock(actor, address);
        store.remove(endpoint);
        audit.record(
                actor, "endpoint.remove", address.site(), Map.of("endpoint", endpoint.id(), "url", endpoint.url()));
    }

    /**
     * Signs from now on with another secret.
     *
     * @param secret {@code whsec_…}; null to have one made
     */
    public Registered newSecret(Actor actor, Address address, @Nullable String secret) {
        Endpoint endpoint = lock(actor, address);
        String agreed = agreed(secret);
        endpoint.signWith(agreed);
        audit.record(actor, "endpoint.secret", address.site(), Map.of("endpoint", endpoint.id()));
        return new Registered(endpoint, agreed);
    }

    /**
     * Sends a ping ahead of all that waits.
     *
     * @throws HeraldException ILLEGAL_TRANSITION when the endpoint is disabled
     */
    public Delivery ping(Actor actor, Address address) {
        Endpoint endpoint = enabled(lock(actor, address));
        Instant now = clock.instant();
        Delivery ping = Delivery.ofPing(endpoint.id(), pingBody(endpoint, now), now);
        store.persist(ping);
        store.flush();
        audit.record(actor, "endpoint.ping", address.site(), Map.of("endpoint", endpoint.id()));
        queued.fire(new Queued());
        return ping;
    }

    /** What a ping says; it has no position, being no change. */
    static byte[] pingBody(Endpoint endpoint, Instant now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", Delivery.PING).put("timestamp", now.toString());
        body.putObject("data")
                .put("site", endpoint.site())
                .put("endpointId", endpoint.id().toString());
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Names an endpoint of a site. */
    public record Address(String site, UUID endpoint) {}

    /** An endpoint to be changed in the caller's transaction; FORBIDDEN to whoever does not manage its site. */
    public Endpoint lock(Actor actor, Address address) {
        manage(actor, address.site());
        return ofSite(address.site(), store.find(Endpoint.class, address.endpoint(), LockModeType.PESSIMISTIC_WRITE));
    }

    private void manage(Actor actor, String site) {
        actor.requireAt(Permission.MANAGE_SITE, sites.require(site).key());
    }

    private static Endpoint ofSite(String site, @Nullable Endpoint endpoint) {
        if (endpoint == null || !endpoint.site().equals(site)) {
            throw HeraldException.notFound("endpoint");
        }
        return endpoint;
    }

    private static Endpoint enabled(Endpoint endpoint) {
        if (!endpoint.isEnabled()) {
            throw new HeraldException(ErrorCode.ILLEGAL_TRANSITION, "The endpoint is disabled: enable it first.");
        }
        return endpoint;
    }
}
