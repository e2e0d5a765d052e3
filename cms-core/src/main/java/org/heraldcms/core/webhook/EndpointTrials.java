package org.heraldcms.core.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Endpoint;

/** Sends an endpoint something to try it with, ahead of all that waits. */
@ApplicationScoped
@Transactional
public class EndpointTrials {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private EndpointAccess access;

    @Inject
    private Audit audit;

    @Inject
    private Event<Queued> queued;

    @Inject
    private Clock clock;

    /**
     * Sends a ping.
     *
     * @throws HeraldException ILLEGAL_TRANSITION when the endpoint is disabled
     */
    public Delivery ping(Actor actor, Endpoints.Address address) {
        Endpoint endpoint = access.lockEnabled(actor, address);
        Instant now = clock.instant();
        Delivery ping = Delivery.ofPing(endpoint.id(), pingBody(endpoint, now), now);
        store.persist(ping);
        store.flush();
        audit.record(actor, "endpoint.ping", endpoint.owner(), Map.of("endpoint", endpoint.id()));
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
}
