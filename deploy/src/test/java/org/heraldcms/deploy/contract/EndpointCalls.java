package org.heraldcms.deploy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.story.WebhookReceiver;

/** Endpoints: of a site, and of the operators. */
final class EndpointCalls extends Calls {

    EndpointCalls(Contract contract) {
        super(contract);
    }

    String endpoint(WebhookReceiver partner) {
        Map<String, Object> wanted = Map.of(
                "url", partner.url(),
                "types", List.of(),
                "body", "full",
                "headers", Map.of("Authorization", "Bearer harbour"));
        String id = contract.send(ada, "endpoint.register", wanted, SITE)
                .json()
                .path("id")
                .asText();
        contract.call(ada, "endpoint.list", SITE);
        Reply endpoint = contract.call(ada, "endpoint.read", SITE, id);
        Map<String, Object> everything =
                Map.of("enabled", true, "topics", List.of(), "articleTypes", List.of(), "locales", List.of());
        contract.send(seen(ada, endpoint), "endpoint.change", everything, SITE, id);
        contract.send(ada, "endpoint.newSecret", Map.of("graceHours", 1), SITE, id);
        keys(id);
        String ping = contract.call(ada, "endpoint.ping", SITE, id)
                .json()
                .path("delivery")
                .asText();
        contract.send(ada, "endpointexample.example", Map.of("type", "edition.published"), SITE, id);
        contract.call(ada, "endpointrecovery.recover", SITE, id);
        contract.call(ada, "endpoint.deliveries", SITE, id, "limit=10");
        contract.call(ada, "delivery.list", "site=" + SITE);
        contract.call(ada, "delivery.read", ping);
        contract.call(ada, "delivery.again", ping);
        return id;
    }

    private void keys(String id) {
        contract.send(ada, "endpointkey.use", Map.of("scheme", "v1a"), SITE, id);
        JsonNode keys = contract.call(ada, "endpointkey.list", SITE, id).json().path("items");
        String asymmetric = keys.valueStream()
                .filter(key -> key.path("scheme").asText().equals("v1a"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        contract.call(ada, "endpointkey.withdraw", SITE, id, asymmetric);
    }

    /** Of the operators; what they are told is held against the document too. */
    void operators(WebhookReceiver operators) {
        Map<String, Object> wanted = Map.of("url", operators.url(), "types", List.of("endpoint.updated"));
        String id = contract.send(ada, "operatorendpoint.register", wanted)
                .json()
                .path("id")
                .asText();
        contract.call(ada, "operatorendpoint.list");
        Reply endpoint = contract.call(ada, "operatorendpoint.read", id);
        contract.send(seen(ada, endpoint), "operatorendpoint.change", Map.of("types", List.of()), id);
        contract.send(ada, "operatorendpoint.newSecret", Map.of(), id);
        contract.call(ada, "operatorendpoint.ping", id);
        contract.send(ada, "operatorendpoint.example", Map.of("type", "endpoint.failing"), id);
        contract.call(ada, "operatorendpoint.recover", id);
    }

    void gone() {
        contract.call(ada, "operatorendpoint.list")
                .json()
                .path("items")
                .forEach(one -> contract.call(
                        ada, "operatorendpoint.remove", one.path("id").asText()));
    }
}
