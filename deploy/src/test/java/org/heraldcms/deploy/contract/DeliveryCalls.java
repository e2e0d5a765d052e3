package org.heraldcms.deploy.contract;

import java.util.Map;
import org.heraldcms.deploy.client.Reply;

/** The log of deliveries, and replays. */
final class DeliveryCalls extends Calls {

    DeliveryCalls(Contract contract) {
        super(contract);
    }

    void log(String endpoint, String article) {
        contract.call(ada, "endpoint.deliveries", SITE, endpoint, "limit=10");
        contract.call(
                ada,
                "delivery.list",
                "site=" + SITE + "&endpoint=" + endpoint + "&state=delivered&type=edition.published&article=" + article
                        + "&locale=en&since=2026-01-01T00:00:00Z&until=2126-01-01T00:00:00Z&status=204&limit=1");
        String ping = contract.call(ada, "delivery.list", "type=endpoint.ping&limit=1")
                .json()
                .at("/items/0/id")
                .asText();
        contract.call(ada, "delivery.read", ping);
        contract.call(ada, "delivery.again", ping);
    }

    /** To an endpoint that is disabled, so that there is something left to be called off. */
    void replays(String endpoint) {
        enable(endpoint, false);
        String id = contract.send(ada, "replay.begin", Map.of("from", 1, "only", "all"), SITE, endpoint)
                .json()
                .path("id")
                .asText();
        contract.call(ada, "replay.list", SITE, endpoint, "limit=1");
        contract.call(ada, "replay.read", SITE, endpoint, id);
        contract.call(ada, "replay.cancel", SITE, endpoint, id);
        enable(endpoint, true);
    }

    private void enable(String endpoint, boolean enabled) {
        Reply seen = contract.call(ada, "endpoint.read", SITE, endpoint);
        contract.send(seen(ada, seen), "endpoint.change", Map.of("enabled", enabled), SITE, endpoint);
    }
}
