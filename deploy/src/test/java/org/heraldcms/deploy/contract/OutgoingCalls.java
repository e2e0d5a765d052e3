package org.heraldcms.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.Eventually;
import org.heraldcms.deploy.story.WebhookReceiver;

/** What leaves the newsroom, and what outsiders are given. */
final class OutgoingCalls extends Calls {

    OutgoingCalls(Contract contract) {
        super(contract);
    }

    void publication(String article) {
        HeraldClient erik = at(Person.ERIK);
        contract.send(erik, "publication.publish", Map.of("sites", List.of(SITE)), article, "en");
        contract.call(erik, "publication.history", article, "en");
        contract.call(erik, "change.after", "after=0&limit=200");
    }

    void release(String article) {
        HeraldClient erik = at(Person.ERIK);
        newsroom.desks().approve(article, "es");
        Map<String, Object> noon = Map.of("name", "All at once", "at", "2031-12-01T12:00", "zone", "Europe/Madrid");
        Reply begun = contract.send(erik, "release.create", noon);
        String id = begun.json().path("id").asText();
        contract.call(erik, "release.list", "state=scheduled&limit=1");
        Map<String, Object> withdrawal = Map.of(
                "action", "withdraw", "article", article, "locale", "en", "sites", List.of(SITE), "reason", "A try.");
        Map<String, Object> publication =
                Map.of("action", "publish", "article", article, "locale", "es", "sites", List.of(SITE));
        String item = contract.send(erik, "releaseitem.add", Map.of("items", List.of(withdrawal, publication)), id)
                .json()
                .at("/items/0/id")
                .asText();
        contract.call(erik, "releaseitem.list", id, "limit=1");
        contract.call(erik, "releaseitem.remove", id, item);
        contract.call(erik, "releasecheck.check", id);
        contract.call(erik, "calendar.entries", "from=2031-12-01&until=2031-12-02&zone=Europe/Madrid&limit=1");
        Reply release = contract.call(erik, "release.read", id);
        contract.send(seen(erik, release), "release.change", Map.of("name", "All of it at once"), id);
        contract.call(erik, "launch.launch", id);
        String other = contract.send(erik, "release.create", Map.of("name", "Never"))
                .json()
                .path("id")
                .asText();
        contract.call(erik, "release.delete", other);
    }

    void delivered(String article) {
        contract.call(reader, "articles.list", SITE, "locale=en&topic=games&limit=1");
        contract.call(reader, "articles.one", SITE, "what-the-contract-says", "locale=es");
        contract.call(reader, "articles.alternates", SITE, article);
        contract.call(reader, "sync.step", SITE);
        JsonNode state = contract.call(reader, "sync.state", SITE).json();
        HeraldClient partner = HeraldClient.withToken(
                newsroom.server().baseUrl(), newsroom.desks().siteToken(SITE));
        Map<String, JsonNode> held = Map.of("position", state.path("position"), "digest", state.path("digest"));
        contract.send(partner, "sync.receipt", held, SITE);
        List.of("atom", "rss", "json", "ninjs.json", "txt")
                .forEach(form -> contract.call(reader, "feeds.feed", SITE, "en." + form));
        contract.call(reader, "sitemap.sitemap", SITE);
        contract.call(reader, "sitemap.file", SITE, article);
        contract.call(reader, "jsonld.jsonLd", SITE, article, "locale=en");
        String page = "url=https://contract.example/en/what-the-contract-says";
        List.of(page, page + "&format=xml").forEach(query -> contract.call(reader, "oembed.oembed", SITE, query));
        subscribed();
        Eventually.that(
                "it is found",
                () -> contract.call(reader, "search.search", SITE, "q=contract&limit=1")
                                .json()
                                .path("total")
                                .asInt()
                        == 1);
        contract.call(reader, "search.suggest", SITE, "q=what");
    }

    private void subscribed() {
        String topic = newsroom.server().baseUrl() + "/sites/" + SITE + "/feeds/en.atom";
        String form = "hub.mode=subscribe&hub.topic=" + topic + "&hub.callback=https://partner.invalid/";
        contract.send(
                reader.with("Content-Type", "application/x-www-form-urlencoded"),
                "hub.request",
                form.getBytes(StandardCharsets.UTF_8),
                SITE);
    }

    void taken(WebhookReceiver partner, String article) {
        HeraldClient erik = at(Person.ERIK);
        contract.send(erik, "publication.withdraw", Map.of("reason", "A try."), article, "en", "site=" + SITE);
        // A recall overtakes what waits, and no replay brings it back.
        assertThat(partner.await("edition.withdrawn", article, "en").position()).isPositive();
        contract.send(erik, "publication.publish", Map.of("sites", List.of(SITE)), article, "en");
        String recall = contract.send(erik, "editionrecall.recall", Map.of("reason", "It is wrong."), article, "en")
                .json()
                .path("recall")
                .asText();
        contract.send(erik, "publication.publish", Map.of("sites", List.of(SITE)), article, "en");
        contract.send(erik, "recall.recall", Map.of("reason", "All of it is wrong."), article);
        contract.call(erik, "recall.recalled", article);
        contract.call(erik, "recalls.list", "open=true&limit=1");
        contract.call(erik, "recalls.one", recall);
        contract.send(erik, "recalls.confirm", Map.of("note", "I looked."), recall, SITE);
        contract.call(reader, "sync.step", SITE);
        contract.call(erik, "article.delete", article);
    }

    /** One of each kind came, and each says what the document says of webhooks. */
    void webhooks(WebhookReceiver partner, String endpoint) {
        contract.send(ada, "replay.begin", Map.of("after", 0), SITE, endpoint);
        List<String> types = List.of(
                "endpoint.ping", "edition.published", "edition.withdrawn", "article.recalled", "release.launched");
        Eventually.that(
                "webhooks " + types,
                () -> types.stream()
                        .allMatch(type -> partner.all().stream()
                                .anyMatch(hook -> hook.type().equals(type))));
        webhooks(partner);
    }

    /** Each that came says what the document says of webhooks. */
    void webhooks(WebhookReceiver receiver) {
        assertThat(receiver.all())
                .isNotEmpty()
                .allSatisfy(hook -> assertThat(contract.errors("/components/schemas/Webhook", hook.json()))
                        .as(hook.body())
                        .isEmpty());
    }
}
