package org.heraldcms.deploy.contract;

import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Reply;

/** The tokens of a site, and the network before it. */
final class DoorCalls extends Calls {

    DoorCalls(Contract contract) {
        super(contract);
    }

    void tokens() {
        Map<String, Object> wanted =
                Map.of("name", "Partner", "scopes", List.of("read"), "expiresAt", "2031-12-01T12:00:00Z");
        String token = contract.send(ada, "sitetoken.create", wanted, SITE)
                .json()
                .path("id")
                .asText();
        contract.call(ada, "sitetoken.list", SITE);
        contract.call(ada, "sitetoken.withdraw", SITE, token);
    }

    void network() {
        Map<String, Object> network = Map.of(
                "kind",
                "cloudflare",
                "service",
                "023e105f4ecef8ad9ca31a8372d0c353",
                "apiToken",
                "secret",
                "apiUrl",
                "http://127.0.0.1:9009/client/v4",
                "holdSeconds",
                60);
        contract.send(ada, "purgetarget.set", network, SITE);
        contract.call(ada, "purgetarget.purge", SITE);
        Reply seen = contract.call(ada, "purgetarget.read", SITE);
        contract.send(seen(ada, seen), "purgetarget.set", network, SITE);
        contract.call(ada, "purgetarget.remove", SITE);
    }
}
