package org.heraldcms.core.webhook.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Difference;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.site.Wants;
import org.heraldcms.core.webhook.Fanout;
import org.heraldcms.core.webhook.Queued;
import org.heraldcms.core.webhook.call.AddressGuard;
import org.heraldcms.core.webhook.health.Disabling;
import org.heraldcms.core.webhook.health.HealthBook;
import org.heraldcms.core.webhook.operation.EventType;
import org.heraldcms.core.webhook.operation.Operations;
import org.heraldcms.core.webhook.signing.EndpointKey;
import org.heraldcms.core.webhook.signing.EndpointKeys;
import org.heraldcms.core.webhook.signing.HeaderStore;
import org.heraldcms.core.webhook.signing.HmacKey;
import org.heraldcms.core.webhook.signing.Scheme;
import org.heraldcms.core.webhook.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/** Registers the endpoints of sites and changes them; every command needs the right to manage the site. */
@ApplicationScoped
@Transactional
public class Endpoints {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private EndpointAccess access;

    @Inject
    private ChangeLog log;

    @Inject
    private Fanout fanout;

    @Inject
    private AddressGuard guard;

    @Inject
    private EndpointKeys keys;

    @Inject
    private HeaderStore headers;

    @Inject
    private FilterHistory filters;

    @Inject
    private HealthBook health;

    @Inject
    private Operations operations;

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
     * @param site null for one of the operators
     * @param secret {@code whsec_…}; null to have one made
     * @throws HeraldException NOT_FOUND, FORBIDDEN, INVALID or ADDRESS_REFUSED
     */
    public Registered register(Actor actor, @Nullable String site, EndpointDraft draft, @Nullable String secret) {
        access.requireManage(actor, site);
        if (draft.url() == null) {
            throw HeraldException.invalid("/url", "An endpoint needs an address.");
        }
        SigningKey key = secret == null ? HmacKey.random() : Scheme.V1.read(secret);
        URI url = guard.check(draft.url());
        Wants wants = draft.wants().over(Wants.ALL, types(site));
        Instant now = clock.instant();
        // Until this transaction ends no change becomes deliveries, so none can slip by the new endpoint unseen.
        fanout.holdBack();
        Endpoint endpoint = new Endpoint(Ids.next(now), new Endpoint.Registration(site, url, wants, log.head()), now);
        dress(endpoint, draft);
        if (Boolean.FALSE.equals(draft.enabled())) {
            endpoint.disable(Disabling.by(actor), now);
        }
        draft.serving().applyTo(endpoint);
        store.persist(endpoint);
        store.flush();
        EndpointKey ignored = keys.use(endpoint.id(), key, Duration.ZERO);
        audit.record(
                actor,
                "endpoint.register",
                endpoint.owner(),
                Map.of("endpoint", endpoint.id(), "url", endpoint.url(), "after", endpoint.audited()));
        operations.tell(EventType.ENDPOINT_CREATED, endpoint, Map.of());
        return new Registered(endpoint, key.written());
    }

    /** The types of what there is to be sent. */
    private static List<String> types(@Nullable String site) {
        return site == null
                ? EventType.labels()
                : Stream.of(ChangeType.values()).map(ChangeType::label).toList();
    }

    private void dress(Endpoint endpoint, EndpointDraft draft) {
        Boolean wholeDocuments = draft.wholeDocuments();
        if (wholeDocuments != null) {
            endpoint.carry(wholeDocuments);
        }
        HeaderDraft wanted = draft.headers();
        if (wanted != null) {
            Map<String, String> all = wanted.over(headers.of(endpoint.id()).orElse(Map.of()));
            endpoint.dress(List.copyOf(all.keySet()), headers.seal(endpoint.id(), all));
        }
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
    public Endpoint change(Actor actor, Address address, long version, EndpointDraft draft) {
        Endpoint endpoint = access.lock(actor, address);
        if (endpoint.version() != version) {
            throw new HeraldException(ErrorCode.STALE, "The endpoint was changed since you read it.");
        }
        Map<String, Object> before = endpoint.audited();
        if (draft.url() != null) {
            endpoint.moveTo(guard.check(draft.url()));
        }
        want(endpoint, draft.wants().over(endpoint.wants(), types(endpoint.site())));
        dress(endpoint, draft);
        draft.serving().applyTo(endpoint);
        if (draft.enabled() != null) {
            enable(endpoint, draft.enabled(), actor);
        }
        store.flush();
        audit.record(
                actor,
                "endpoint.change",
                endpoint.owner(),
                new Difference(before, endpoint.audited())
                        .detail(Map.of("endpoint", endpoint.id(), "url", endpoint.url())));
        operations.tell(EventType.ENDPOINT_UPDATED, endpoint, Map.of("enabled", endpoint.isEnabled()));
        return endpoint;
    }

    private void want(Endpoint endpoint, Wants wants) {
        Wants before = endpoint.wants();
        endpoint.want(wants);
        if (!before.isOfSameEditions(wants)) {
            filters.remember(endpoint.id(), before, log.head());
        }
    }

    private void enable(Endpoint endpoint, boolean enabled, Actor actor) {
        if (enabled && !endpoint.isEnabled()) {
            endpoint.enable();
            Long unused = health.forgive(endpoint);
            // Whoever mended the endpoint does not want to wait a day for the next try.
            store.createNativeQuery(
                            "update delivery set next_attempt_at = ?2 where endpoint_id = ?1 and state = 'pending'")
                    .setParameter(1, endpoint.id())
                    .setParameter(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .executeUpdate();
            queued.fire(new Queued());
        } else if (!enabled) {
            endpoint.disable(Disabling.by(actor), clock.instant());
        }
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
