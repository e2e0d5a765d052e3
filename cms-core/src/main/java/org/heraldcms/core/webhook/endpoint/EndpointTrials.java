package org.heraldcms.core.webhook.endpoint;

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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.site.Sites;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.Queued;
import org.heraldcms.core.webhook.operation.EventType;
import org.jspecify.annotations.Nullable;

/** Sends an endpoint something to try it with, once, ahead of all that waits. */
@ApplicationScoped
@Transactional
public class EndpointTrials {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private EndpointAccess access;

    @Inject
    private Sites sites;

    @Inject
    private Audit audit;

    @Inject
    private Event<Queued> queued;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    /**
     * Sends a ping.
     *
     * @throws HeraldException ILLEGAL_TRANSITION when the endpoint is disabled
     */
    public Delivery ping(Actor actor, Endpoints.Address address) {
        Endpoint endpoint = access.lock(actor, address);
        EndpointAccess.requireEnabled(endpoint);
        Instant now = clock.instant();
        Delivery ping = Delivery.ofTrial(endpoint.id(), Delivery.PING, pingBody(endpoint, now), now);
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

    /**
     * Sends an example of a type, whether the endpoint wants that type or not.
     *
     * @return the example, and what takes it back if it says that something goes live
     * @throws HeraldException INVALID when there is no such type, ILLEGAL_TRANSITION when the endpoint is disabled
     */
    public List<Delivery> example(Actor actor, Endpoints.Address address, @Nullable String type) {
        Endpoint endpoint = access.lock(actor, address);
        Instant now = clock.instant();
        List<Examples.Example> examples = examples(endpoint, type, now);
        EndpointAccess.requireEnabled(endpoint);
        List<Delivery> sent = examples.stream()
                .map(example -> Delivery.ofTrial(endpoint.id(), example.type(), example.body(), now))
                .toList();
        sent.forEach(store::persist);
        store.flush();
        audit.record(
                actor,
                "endpoint.example",
                endpoint.owner(),
                Map.of("endpoint", endpoint.id(), "type", sent.getFirst().type()));
        queued.fire(new Queued());
        return sent;
    }

    private List<Examples.Example> examples(Endpoint endpoint, @Nullable String type, Instant now) {
        String site = endpoint.site();
        if (site == null) {
            return new Examples(endpoint, "", baseUrl, now).of(known(EventType.values(), EventType::label, type));
        }
        String locale = sites.require(site).locales().getFirst().locale().tag();
        return new Examples(endpoint, locale, baseUrl, now).of(known(ChangeType.values(), ChangeType::label, type));
    }

    private static <T> T known(T[] types, Function<T, String> label, @Nullable String wanted) {
        return Stream.of(types)
                .filter(type -> label.apply(type).equals(wanted))
                .findFirst()
                .orElseThrow(() -> HeraldException.invalid(
                        "/type",
                        "A type is one of "
                                + String.join(", ", Stream.of(types).map(label).toList()) + "."));
    }
}
