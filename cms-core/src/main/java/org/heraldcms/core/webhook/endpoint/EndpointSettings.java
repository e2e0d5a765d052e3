package org.heraldcms.core.webhook.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.heraldcms.core.webhook.health.Disabling;
import org.heraldcms.core.webhook.operation.EventType;
import org.heraldcms.core.webhook.operation.Operations;
import org.heraldcms.core.webhook.signing.EndpointKey;
import org.heraldcms.core.webhook.signing.EndpointKeys;
import org.heraldcms.core.webhook.signing.HeaderStore;
import org.heraldcms.core.webhook.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/** Writes what somebody wants of an endpoint, whose address was found fit to be called before. */
@ApplicationScoped
@Transactional
class EndpointSettings {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private EndpointAccess access;

    @Inject
    private ChangeLog log;

    @Inject
    private Fanout fanout;

    @Inject
    private EndpointKeys keys;

    @Inject
    private HeaderStore headers;

    @Inject
    private FilterHistory filters;

    @Inject
    private Recoveries recoveries;

    @Inject
    private Operations operations;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What an endpoint begins with. @param url as it was judged */
    record First(EndpointDraft draft, URI url, SigningKey key) {}

    /**
     * What an endpoint is to become.
     *
     * @param version the version that the actor has seen
     * @param url as it was judged; null leaves what is
     */
    record Next(long version, EndpointDraft draft, @Nullable URI url) {}

    /** As {@link EndpointAccess#requireManage}. */
    void requireManage(Actor actor, @Nullable String site) {
        access.requireManage(actor, site);
    }

    /**
     * Whether somebody may change an endpoint, and has seen how it is.
     *
     * @throws HeraldException NOT_FOUND, FORBIDDEN or STALE
     */
    void requireSeen(Actor actor, Endpoints.Address address, long version) {
        requireSeen(access.findToManage(actor, address), version);
    }

    private static void requireSeen(Endpoint endpoint, long version) {
        if (endpoint.version() != version) {
            throw new HeraldException(ErrorCode.STALE, "The endpoint was changed since you read it.");
        }
    }

    /** Registers an endpoint for all changes from now on. */
    Endpoint register(Actor actor, @Nullable String site, First first) {
        access.requireManage(actor, site);
        EndpointDraft draft = first.draft();
        Wants wants = draft.wants().over(Wants.ALL, types(site));
        Instant now = clock.instant();
        // Until this transaction ends no change becomes deliveries, so none can slip by the new endpoint unseen.
        fanout.holdBack();
        Endpoint endpoint =
                new Endpoint(Ids.next(now), new Endpoint.Registration(site, first.url(), wants, log.head()), now);
        dress(endpoint, draft);
        if (Boolean.FALSE.equals(draft.enabled())) {
            endpoint.disable(Disabling.by(actor), now);
        }
        draft.serving().applyTo(endpoint);
        store.persist(endpoint);
        store.flush();
        EndpointKey ignored = keys.use(endpoint.id(), first.key(), Duration.ZERO);
        audit.record(
                actor,
                "endpoint.register",
                endpoint.owner(),
                Map.of("endpoint", endpoint.id(), "url", endpoint.url(), "after", endpoint.audited()));
        operations.tell(EventType.ENDPOINT_CREATED, endpoint, Map.of());
        return endpoint;
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

    /** Changes what the draft names; STALE when the endpoint was changed since it was seen. */
    Endpoint change(Actor actor, Endpoints.Address address, Next next) {
        // The fan-out first, as it goes itself: what it writes after this goes by what the endpoint wants from here on.
        fanout.holdBack();
        Endpoint endpoint = access.lock(actor, address);
        requireSeen(endpoint, next.version());
        Map<String, Object> before = endpoint.audited();
        if (next.url() != null) {
            endpoint.moveTo(next.url());
        }
        EndpointDraft draft = next.draft();
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
            Long unused = recoveries.bringBack(endpoint);
        } else if (!enabled) {
            endpoint.disable(Disabling.by(actor), clock.instant());
        }
    }
}
