package org.heraldcms.deploy.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;

/** What single sites hold, and what they show instead of an article's own words. */
final class SiteCalls extends Calls {

    SiteCalls(Contract contract) {
        super(contract);
    }

    void holding(String article) {
        HeraldClient partner = HeraldClient.withToken(
                newsroom.server().baseUrl(), newsroom.desks().siteToken(SITE));
        Map<String, Object> held = Map.of("position", 0, "digest", "0".repeat(64), "locale", "en", "topic", "games");
        contract.send(partner, "sync.receipt", held, SITE);
        String lines = "{\"id\":\"%s\",\"locale\":\"fr\",\"digest\":\"%s\"}".formatted(article, "a".repeat(64));
        contract.send(
                partner.with("Content-Type", "application/x-ndjson"),
                "comparison.compare",
                lines.getBytes(StandardCharsets.UTF_8),
                SITE);
        contract.call(reader, "sync.step", SITE, "locale=en&topic=games&type=article&limit=1");
        contract.call(reader, "sync.state", SITE, "locale=en");
        contract.call(ada, "convergences.all");
        contract.call(ada, "convergence.one", SITE);
        contract.call(ada, "receipt.list", SITE, "limit=1");
        contract.call(ada, "compared.last", SITE);
        contract.call(ada, "compared.differences", SITE, "limit=1");
        contract.call(ada, "convergence.forget", SITE, "locale=en&topic=games");
    }

    void shaping(String article) {
        HeraldClient erik = at(Person.ERIK);
        Reply none = contract.call(erik, "shape.one", article, "en", SITE);
        Map<String, Object> all = Map.of(
                "title", "Ours",
                "summary", "In short",
                "canonical", Map.of("policy", "address", "url", "https://contract.example/ours"),
                "callToAction", Map.of("text", "Write", "url", "mailto:help@contract.example"),
                "resources", List.of(Map.of("title", "More", "url", "https://contract.example/more")),
                "embargo", Map.of("at", "2020-12-01T09:00", "zone", "Europe/Madrid"));
        contract.send(seen(erik, none), "shape.propose", all, article, "en", SITE);
        contract.call(erik, "shape.all", article, "en");
        contract.send(at(Person.ROSA), "shape.approve", Map.of("version", 1), article, "en", SITE);
        Reply one = contract.call(erik, "shape.one", article, "en", SITE);
        contract.send(seen(erik, one), "shape.propose", Map.of(), article, "en", SITE);
        Reply empty = contract.call(erik, "shape.one", article, "en", SITE);
        contract.call(seen(erik, empty), "shape.drop", article, "en", SITE);
    }
}
