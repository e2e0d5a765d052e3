package org.heraldcms.core.webhook.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.site.Endpoint;

/**
 * Tells the operators' endpoints what befell one of a site, within the transaction in which it did. What befalls an
 * endpoint of the operators is told to none: otherwise its own failure would be one more thing to fail at.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Operations {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One event has one id, wherever it goes; the id of each delivery is a UUIDv7 of the same time. */
    private static final String TELL = "insert into delivery"
            + " (id, endpoint_id, webhook_id, type, ping, state, next_attempt_at, created_at)"
            + " select cast(left(cast(?1 as text), 14) || '7' || substr(cast(gen_random_uuid() as text), 16) as uuid),"
            + " e.id, cast(?1 as uuid), ?2, ?3, 'pending', ?4, ?4 from endpoint e"
            + " where e.site is null and (e.types = '{}' or ?2 = any (e.types))";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    /**
     * Tells of an event.
     *
     * @param endpoint what befell
     * @param more what else there is to say; values that JSON can hold
     */
    public void tell(EventType type, Endpoint endpoint, Map<String, ?> more) {
        if (endpoint.site() == null) {
            return;
        }
        Instant now = clock.instant();
        store.flush();
        store.createNativeQuery(TELL)
                .setParameter(1, Ids.next(now).toString())
                .setParameter(2, type.label())
                .setParameter(3, body(type, endpoint, more, now))
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static byte[] body(EventType type, Endpoint endpoint, Map<String, ?> more, Instant now) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", type.label()).put("timestamp", now.toString());
        ObjectNode data = body.putObject("data")
                .put("site", endpoint.site())
                .put("endpointId", endpoint.id().toString())
                .put("url", endpoint.url());
        more.forEach((name, value) -> data.set(name, JSON.valueToTree(value)));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
