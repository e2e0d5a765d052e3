package org.heraldcms.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.story.Eventually;
import org.heraldcms.deploy.story.TestNewsroom;
import org.heraldcms.deploy.story.WebhookReceiver;
import org.junit.jupiter.api.Test;

/** The server does what its OpenAPI document says, operation by operation. */
final class ContractIT {

    private static final Path REVIEWED = Path.of("..", "cms-web", "src", "main", "webapp", "openapi.yaml");
    private static final String SITE = "contract";

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient ada = newsroom.ada();
    private final HeraldClient reader = newsroom.reader();
    private final Contract contract = Contract.of(reader);

    private HeraldClient at(Person person) {
        return newsroom.desks().desk(person).http();
    }

    @Test
    void the_document_that_is_served_is_the_one_that_was_reviewed() throws IOException {
        assertThat(reader.get("/openapi").expect(200).text()).isEqualTo(Files.readString(REVIEWED));
    }

    @Test
    void whoever_is_not_signed_in_is_told_so_at_every_operation_of_the_newsroom() {
        for (Operation operation : contract.operations()) {
            if (operation.needsSomebody()) {
                String address = operation.at(Collections.nCopies(operation.variables(), "x"));
                Reply reply = reader.send(operation.method(), address, BodyPublishers.noBody());
                assertThat(reply.status()).as(reply.request()).isEqualTo(401);
                contract.holds(operation, reply);
            }
        }
    }

    @Test
    void every_operation_answers_as_the_document_says() {
        try (WebhookReceiver partner = new WebhookReceiver()) {
            operation();
            access();
            workflow();
            site();
            String endpoint = endpoint(partner);
            String article = article();
            edition(article);
            preview(article);
            review(article);
            notices();
            memory(article);
            checks(article);
            elsewhere(article);
            imports();
            glossary();
            publication(article);
            release(article);
            delivered(article);
            figures();
            taken(partner, article);
            webhooks(partner, endpoint);
            contract.call(ada, "endpoint.remove", SITE, endpoint);
            audit();
        }
        List<String> forgotten = new ArrayList<>();
        contract.operations().forEach(operation -> forgotten.add(operation.id()));
        forgotten.removeAll(contract.kept());
        assertThat(forgotten)
                .as("what can be called only once in a server's life, or only where there is a machine")
                .containsExactly("machinetranslation.fill", "setup.post");
    }

    private void operation() {
        List.of("health.live", "health.ready", "metrics.read", "openapi.read").forEach(id -> contract.call(reader, id));
    }

    private void access() {
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

    private void site() {
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
                "public");
        contract.send(ada, "site.create", settings);
        contract.call(ada, "site.list");
        Reply site = contract.call(ada, "site.read", SITE);
        Reply again = contract.send(seen(ada, site), "site.replace", settings, SITE);
        contract.send(seen(ada, again), "site.change", Map.of("name", "Contract News"), SITE);
        String token = contract.send(ada, "sitetoken.create", Map.of("name", "Partner"), SITE)
                .json()
                .path("id")
                .asText();
        contract.call(ada, "sitetoken.list", SITE);
        contract.call(ada, "sitetoken.withdraw", SITE, token);
    }

    private String endpoint(WebhookReceiver partner) {
        Map<String, Object> wanted = Map.of("url", partner.url(), "types", List.of());
        String id = contract.send(ada, "endpoint.register", wanted, SITE)
                .json()
                .path("id")
                .asText();
        contract.call(ada, "endpoint.list", SITE);
        Reply endpoint = contract.call(ada, "endpoint.read", SITE, id);
        contract.send(seen(ada, endpoint), "endpoint.change", Map.of("enabled", true), SITE, id);
        contract.send(ada, "endpoint.newSecret", Map.of(), SITE, id);
        String ping = contract.call(ada, "endpoint.ping", SITE, id)
                .json()
                .path("delivery")
                .asText();
        contract.call(ada, "endpoint.deliveries", SITE, id, "limit=10");
        contract.call(ada, "delivery.list", "site=" + SITE);
        contract.call(ada, "delivery.read", ping);
        contract.call(ada, "delivery.again", ping);
        return id;
    }

    private String article() {
        Map<String, Object> edition = Map.of(
                "title", "What the contract says",
                "summary", "All of it.",
                "body", newsroom.desks().sample(SampleArticle.GAMES, "en").body(),
                "fields", Map.of("authors", List.of("Erik Lund"), "minutes", 4),
                "seo", Map.of("noindex", false));
        Map<String, Object> begun = Map.of("sourceLocale", "en", "topics", List.of("safety"), "edition", edition);
        String id = contract.send(at(Person.ERIK), "article.begin", begun)
                .json()
                .path("id")
                .asText();
        Reply article = contract.call(at(Person.ERIK), "article.read", id);
        contract.send(
                seen(at(Person.ERIK), article), "article.change", Map.of("topics", List.of("safety", "games")), id);
        contract.call(at(Person.ERIK), "article.list", "q=contract&locale=en&state=draft&outdated=false&limit=1");
        return id;
    }

    private void workflow() {
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

    private void edition(String article) {
        HeraldClient tomas = at(Person.TOMAS);
        Map<String, Object> spanish = Map.of(
                "title",
                "Lo que dice el contrato",
                "body",
                newsroom.desks().sample(SampleArticle.GAMES, "es").body(),
                "basedOn",
                1);
        Reply edition = contract.send(tomas, "edition.save", spanish, article, "es");
        contract.send(seen(tomas, edition), "edition.save", spanish, article, "es");
        contract.call(tomas, "edition.read", article, "es");
        Reply segments = contract.call(tomas, "segment.read", article, "es");
        String segment = segments.json().at("/items/1/id").asText();
        contract.send(seen(tomas, segments), "segment.translate", Map.of("text", "Todo."), article, "es", segment);
        contract.call(tomas, "revision.history", article, "es", "limit=1");
        contract.call(tomas, "revision.one", article, "es", "1");
        contract.call(tomas, "revision.diff", article, "es", "from=1&to=2");
        Reply newest = contract.call(tomas, "edition.read", article, "es");
        Reply restored = contract.send(seen(tomas, newest), "revision.restore", Map.of("restores", 1), article, "es");
        contract.send(seen(tomas, restored), "revision.restore", Map.of("restores", 2), article, "es");
    }

    private void preview(String article) {
        HeraldClient rosa = at(Person.ROSA);
        Map<String, Object> wanted = Map.of("site", SITE, "mayComment", true, "expiresInHours", 1, "name", "A guest");
        JsonNode preview =
                contract.send(rosa, "previews.create", wanted, article, "en").json();
        String token = preview.path("token").asText();
        contract.call(reader, "preview.page", token);
        contract.call(reader, "articles.one", SITE, article, "preview=" + token);
        contract.call(rosa, "previews.list", article, "en");
        contract.call(rosa, "previews.revoke", article, "en", preview.path("id").asText());
    }

    private void review(String article) {
        HeraldClient rosa = at(Person.ROSA);
        String comment = contract.send(rosa, "comment.add", Map.of("text", "Which minutes?"), article, "en")
                .json()
                .path("id")
                .asText();
        contract.call(rosa, "comment.read", article, "en");
        contract.call(rosa, "comment.resolve", article, "en", comment);
        contract.call(rosa, "comment.reopen", article, "en", comment);
        contract.call(rosa, "review.read", article, "en");
        contract.send(at(Person.ERIK), "review.submit", Map.of(), article, "en");
        contract.call(rosa, "queue.list", "all=true&limit=1");
        contract.call(rosa, "reviewcomparison.read", article, "en");
        contract.send(rosa, "review.decide", Map.of("decision", "approve", "revision", 1), article, "en");
        contract.call(rosa, "review.read", article, "en");
    }

    private void notices() {
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

    private void audit() {
        contract.call(ada, "audit.list", "action=edition.&limit=2");
        contract.call(ada, "audit.csv", "subject=" + SITE);
        contract.call(ada, "audit.ndjson", "subject=" + SITE);
        contract.call(ada, "audit.chain");
    }

    private void checks(String article) {
        HeraldClient rosa = at(Person.ROSA);
        contract.call(at(Person.TOMAS), "stale.list", "locale=es&limit=1");
        HeraldClient tomas = at(Person.TOMAS);
        Map<String, Object> words = Map.of(
                "segment", "title", "text", "Shorter?", "suggestion", Map.of("text", "Lo que dice el contrato hoy"));
        String comment = contract.send(rosa, "comment.add", words, article, "es")
                .json()
                .path("id")
                .asText();
        contract.call(tomas, "comment.accept", article, "es", comment);
        Reply title = contract.call(tomas, "segment.one", article, "es", "title");
        Map<String, Object> odd = Map.of("text", "Lo que dice  el contrato contrato");
        contract.send(seen(tomas, title), "segment.translate", odd, article, "es", "title");
        String finding = contract.call(rosa, "check.read", article, "es")
                .json()
                .at("/items/0/id")
                .asText();
        contract.send(rosa, "check.dismiss", Map.of("reason", "It is meant."), article, "es", finding);
        contract.call(rosa, "check.restore", article, "es", finding);
    }

    /** What translators outside and machines get and bring. */
    private void elsewhere(String article) {
        HeraldClient tomas = at(Person.TOMAS);
        contract.call(tomas, "machinetranslation.read", article, "es");
        contract.bring(tomas, "xliff.take", contract.call(tomas, "xliff.read", article, "es"), article, "es");
        Reply zip = contract.call(tomas, "xliffpackage.read", "locale=es&article=" + article);
        contract.bring(tomas, "xliffpackage.take", zip);
    }

    private void imports() {
        HeraldClient erik = at(Person.ERIK);
        Map<String, Object> page =
                Map.of("name", "tides", "format", "markdown", "content", "# Tides\n\nThey turn twice.");
        Map<String, Object> pages = Map.of("pages", List.of(page), "locales", List.of("en"));
        String id = contract.send(erik, "import.begin", pages).json().path("id").asText();
        contract.call(erik, "import.list", "limit=1");
        contract.call(erik, "import.read", id);
        Reply proposal = contract.call(erik, "importpage.read", id, "0");
        contract.send(seen(erik, proposal), "importpage.change", Map.of("topics", List.of("sea")), id, "0");
        contract.call(erik, "importpage.make", id, "0");
        contract.call(erik, "import.delete", id);
    }

    private void memory(String article) {
        HeraldClient erik = at(Person.ERIK);
        Reply review = contract.send(at(Person.TOMAS), "review.submit", Map.of(), article, "es");
        int revision = review.json().path("revision").asInt();
        Map<String, Object> approval = Map.of("decision", "approve", "revision", revision);
        contract.send(at(Person.ROSA), "review.decide", approval, article, "es");
        contract.call(erik, "suggestion.read", article, "es", "title");
        Reply spanish = contract.call(erik, "edition.read", article, "es");
        contract.call(seen(erik, spanish), "prefill.fill", article, "es");
        String unit = contract.call(erik, "memory.search", "sourceLocale=en&targetLocale=es&limit=1")
                .json()
                .at("/items/0/id")
                .asText();
        Reply tmx = contract.call(erik, "tmx.export", "sourceLocale=en&targetLocale=es");
        contract.bring(erik, "tmx.bringIn", tmx);
        contract.call(erik, "memory.remove", unit);
    }

    private void glossary() {
        HeraldClient erik = at(Person.ERIK);
        Map<String, Object> entry = Map.of(
                "terms",
                List.of(Map.of("locale", "en", "text", "contract"), Map.of("locale", "es", "text", "contrato")));
        Reply added = contract.send(erik, "glossary.add", entry);
        String id = added.json().path("id").asText();
        contract.call(erik, "glossary.list", "q=contract&locale=en&limit=1");
        contract.call(erik, "glossary.read", id);
        Reply replaced = contract.send(seen(erik, added), "glossary.replace", entry, id);
        contract.bring(erik, "csv.bringIn", contract.call(erik, "csv.export"));
        contract.bring(erik, "tbx.bringIn", contract.call(erik, "tbx.export", "style=dct"));
        contract.call(seen(erik, replaced), "glossary.remove", id);
    }

    private void publication(String article) {
        HeraldClient erik = at(Person.ERIK);
        contract.send(erik, "publication.publish", Map.of("sites", List.of(SITE)), article, "en");
        contract.call(erik, "publication.history", article, "en");
        contract.call(erik, "change.after", "after=0&limit=200");
    }

    private void release(String article) {
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

    private void figures() {
        HeraldClient erik = at(Person.ERIK);
        HeraldClient rosa = at(Person.ROSA);
        Map<String, Object> figure = Figure.anew();
        String key = String.valueOf(figure.get("key"));
        contract.send(erik, "fact.begin", figure);
        contract.send(rosa, "fact.approve", Map.of("version", 1), key);
        Map<String, Object> line = Map.of("type", "fact", "attrs", Map.of("key", key));
        Map<String, Object> body =
                Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph", "content", List.of(line))));
        Map<String, Object> edition = Map.of("title", "What the figures say", "body", body);
        String article = erik.post("/api/v1/articles", Map.of("sourceLocale", "en", "edition", edition))
                .expect(201)
                .json()
                .path("id")
                .asText();
        newsroom.desks().approve(article, "en");
        newsroom.desks().publish(article, "en", SITE);
        Reply read = contract.call(erik, "fact.read", key);
        contract.send(seen(erik, read), "fact.renew", Figure.saying("9"), key);
        contract.send(rosa, "fact.approve", Map.of("version", 2), key);
        contract.call(erik, "fact.versions", key, "limit=1");
        contract.call(erik, "fact.list", "q=" + key + "&overdue=false&limit=1");
        contract.call(erik, "factuse.uses", key, "limit=1");
        contract.call(erik, "facttext.texts", key, "locale=es");
        contract.call(erik, "fact.release", key);
        Reply unused = contract.send(erik, "fact.begin", Figure.anew());
        contract.call(
                seen(erik, unused), "fact.remove", unused.json().path("key").asText());
    }

    private void delivered(String article) {
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

    private void taken(WebhookReceiver partner, String article) {
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
    private void webhooks(WebhookReceiver partner, String endpoint) {
        contract.send(ada, "endpoint.replay", Map.of("after", 0), SITE, endpoint);
        List<String> types = List.of(
                "endpoint.ping", "edition.published", "edition.withdrawn", "article.recalled", "release.launched");
        Eventually.that(
                "webhooks " + types,
                () -> types.stream()
                        .allMatch(type -> partner.all().stream()
                                .anyMatch(hook -> hook.type().equals(type))));
        assertThat(partner.all())
                .allSatisfy(hook -> assertThat(contract.errors("/components/schemas/Webhook", hook.json()))
                        .as(hook.body())
                        .isEmpty());
    }

    private static HeraldClient seen(HeraldClient who, Reply reply) {
        return who.with("If-Match", reply.header("ETag"));
    }
}
