package org.heraldcms.core.webhook.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Keepers;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.operation.EventType;
import org.heraldcms.core.webhook.operation.Operations;

/**
 * Tells how an endpoint fares: programs by the operators' endpoints, and the people who answer for it by notices. For an
 * endpoint of the operators those are the administrators.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Announcer {

    private static final Map<EventType, Kind> KINDS = Map.of(
            EventType.ENDPOINT_FAILING, Kind.ENDPOINT_FAILING,
            EventType.ENDPOINT_DISABLING, Kind.ENDPOINT_DISABLING,
            EventType.ENDPOINT_DISABLED, Kind.ENDPOINT_DISABLED,
            EventType.ENDPOINT_RECOVERED, Kind.ENDPOINT_RECOVERED);

    @Inject
    private Operations operations;

    @Inject
    private Keepers keepers;

    @Inject
    private Notices notices;

    /** Tells both of an event that people are told of too. */
    void tell(EventType type, Endpoint endpoint, Map<String, ?> more) {
        operations.tell(type, endpoint, more);
        Kind kind = KINDS.get(type);
        if (kind != null) {
            notice(kind, endpoint, more);
        }
    }

    /** Tells programs that all tries of a delivery have failed. */
    void exhausted(Endpoint endpoint, HealthBook.Failed failed) {
        Map<String, Object> more = new HashMap<>();
        more.put("deliveryId", failed.delivery().toString());
        more.put("position", failed.position());
        more.put("cause", failed.cause());
        more.put("reason", Causes.sentence(failed.cause()));
        operations.tell(EventType.DELIVERY_EXHAUSTED, endpoint, more);
    }

    /** Tells people that something was given up, which may be the first of many. */
    void givenUp(Endpoint endpoint, Map<String, ?> more) {
        notice(Kind.DELIVERY_EXHAUSTED, endpoint, more);
    }

    private void notice(Kind kind, Endpoint endpoint, Map<String, ?> more) {
        Map<String, Object> detail = new HashMap<>(more);
        detail.put("title", endpoint.owner());
        detail.put("site", endpoint.owner());
        detail.put("url", shortened(endpoint.url()));
        String link =
                endpoint.site() == null ? "#/operators" : "#/sites/" + endpoint.site() + "/endpoints/" + endpoint.id();
        notices.tell(keepers(endpoint), new NewNotice(kind, "endpoint/" + endpoint.id(), link, detail));
    }

    private List<UUID> keepers(Endpoint endpoint) {
        String site = endpoint.site();
        return site == null ? keepers.ofAll() : keepers.of(site);
    }

    private static String shortened(String url) {
        return url.length() > 200 ? url.substring(0, 200) + "…" : url;
    }
}
