package org.heraldcms.deploy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;

/** Who may do what, sites and their endpoints, workflows, notices and the audit. */
final class SettingsCalls extends Calls {

    SettingsCalls(Contract contract) {
        super(contract);
    }

    void operation() {
        List.of("health.live", "health.ready", "metrics.read", "openapi.read").forEach(id -> contract.call(reader, id));
    }

    void access() {
        Map<String, Object> person = Map.of(
                "email",
                "nina@safeharbour.example",
                "name",
                "Nina Berg",
                "password",
                Person.PASSWORD,
                "roles",
                List.of(Map.of("role", "translator", "locales", List.of("es"))));
        String id =
                contract.send(ada, "accounts.post", person).json().path("id").asText();
        Reply account = contract.call(ada, "accounts.get", id);
        contract.send(seen(ada, account), "accounts.patch", Map.of("name", "Nina Berg Larsen"), id);
        contract.call(ada, "accounts.list");
        contract.call(ada, "people.list");
        Reply welcome = contract.send(
                reader, "session.post", Map.of("email", person.get("email"), "password", Person.PASSWORD));
        HeraldClient browser = reader.with(
                        "Cookie", welcome.header("Set-Cookie").split(";")[0])
                .with("Sec-Fetch-Site", "same-origin");
        contract.call(browser, "session.get");
        String token = contract.send(browser, "tokens.post", Map.of("name", "Contract"))
                .json()
                .path("id")
                .asText();
        contract.call(browser, "tokens.get");
        contract.call(browser, "tokens.delete", token);
        contract.call(browser, "session.delete");
    }

    void site() {
        Map<String, Object> settings = Map.of(
                "key",
                SITE,
                "name",
                "Contract",
                "baseUrl",
                "https://contract.example",
                "locales",
                List.of(Map.of("locale", "en"), Map.of("locale", "es", "fallbacks", List.of("en"))),
                "takes",
                Map.of("topics", List.of(), "types", List.of("article"), "locales", List.of()),
                "visibility",
                "public",
                "origins",
                List.of("https://contract.example"));
        contract.send(ada, "site.create", settings);
        contract.call(ada, "site.list");
        Reply site = contract.call(ada, "site.read", SITE);
        Reply again = contract.send(seen(ada, site), "site.replace", settings, SITE);
        contract.send(seen(ada, again), "site.change", Map.of("name", "Contract News"), SITE);
    }

    void workflow() {
        String key =
                contract.call(ada, "workflow.all").json().at("/items/0/key").asText();
        Reply workflow = contract.call(ada, "workflow.one", key);
        Map<String, JsonNode> same = Map.of("stages", workflow.json().path("stages"));
        contract.send(seen(ada, workflow), "workflow.redefine", same, key);
        Map<String, Object> stage = Map.of("name", "Safety", "role", "administrator", "dueHours", 24);
        Map<String, Object> other = Map.of(
                "key", "contract", "name", "Of contracts", "types", List.of("contract"), "stages", List.of(stage));
        contract.send(ada, "workflow.define", other);
        contract.call(ada, "workflow.remove", "contract");
    }

    void notices() {
        HeraldClient erik = at(Person.ERIK);
        String notice = contract.call(erik, "notice.list", "unread=true&limit=1")
                .json()
                .at("/items/0/id")
                .asText();
        contract.call(erik, "notice.read", notice);
        contract.call(erik, "notice.summary");
        contract.call(erik, "notice.readAll");
        Reply settings = contract.call(erik, "notice.settings");
        contract.send(
                seen(erik, settings),
                "notice.settle",
                Map.of("mode", "daily", "hour", 7, "zone", "Europe/Oslo", "language", "en"));
    }

    void audit() {
        contract.call(ada, "audit.list", "action=edition.&limit=2");
        contract.call(ada, "audit.csv", "subject=" + SITE);
        contract.call(ada, "audit.ndjson", "subject=" + SITE);
        contract.call(ada, "audit.chain");
    }
}
