package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.postgres.BundledPostgres;
import org.junit.jupiter.api.Test;

/** A figure is said once, approved by a second person, and changes wherever it stands. */
final class FactsIT {

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient ada = newsroom.ada();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
    private final HeraldClient rosa = newsroom.desks().desk(Person.ROSA).http();
    private final String key = "harbour-" + UUID.randomUUID().toString().substring(0, 8);
    private final String fact = "/api/v1/facts/" + key;

    private Map<String, Object> draft(String value, String qualifier) {
        return new HashMap<>(Map.of(
                "label", "Children who sail alone",
                "value", value,
                "unit", "percent",
                "qualifier", qualifier,
                "source", "Harbour Watch: Yearly Report",
                "sourceUrl", "https://reports.harbourwatch.example/2025",
                "year", 2025,
                "reviewBy", "2099-12-31"));
    }

    private void begin(Map<String, Object> draft) {
        draft.put("key", key);
        erik.post("/api/v1/facts", draft).expect(201);
    }

    private Reply approve(HeraldClient who, int version) {
        return who.put(fact + "/approval", Map.of("version", version));
    }

    private void renew(Map<String, Object> draft) {
        String seen = erik.get(fact).expect(200).header("ETag");
        erik.with("If-Match", seen).put(fact, draft).expect(200);
    }

    private Map<String, Object> body(String before, String behind) {
        return Map.of(
                "type",
                "doc",
                "content",
                List.of(Map.of(
                        "type",
                        "paragraph",
                        "content",
                        List.of(
                                Map.of("type", "text", "text", before),
                                Map.of("type", "fact", "attrs", Map.of("key", key)),
                                Map.of("type", "text", "text", behind)))));
    }

    private String article() {
        Map<String, Object> edition =
                Map.of("title", "Sailing alone " + key, "body", body("Last year, ", " of our children sailed alone."));
        String article = erik.post("/api/v1/articles", Map.of("sourceLocale", "en", "edition", edition))
                .expect(201)
                .json()
                .path("id")
                .asText();
        erik.put(
                        Desk.edition(article, "es"),
                        Map.of(
                                "title",
                                "Navegar a solas " + key,
                                "basedOn",
                                1,
                                "body",
                                body("El año pasado, ", " de nuestros niños navegó a solas.")))
                .expect(201);
        return article;
    }

    private JsonNode live(String site, String article, String locale) {
        return newsroom.reader()
                .get("/sites/" + site + "/articles/" + article + "?locale=" + locale)
                .expect(200)
                .json();
    }

    @Test
    void a_change_is_seen_in_use_and_comes_to_every_language_and_site_in_one_release() {
        begin(draft("20", "nearly"));
        assertThat(approve(erik, 1).status()).isEqualTo(403);
        assertThat(approve(ada, 2).status()).isEqualTo(404);
        approve(rosa, 1).expect(200);
        String article = article();
        newsroom.desks().approve(article, "en");
        newsroom.desks().approve(article, "es");
        Desk desk = newsroom.desks().desk(Person.ERIK);
        desk.publish(article, "en", List.of("harbour", "lighthouse"));
        desk.publish(article, "es", List.of("harbour", "faro"));

        JsonNode english = live("lighthouse", article, "en");
        assertThat(english.path("text").asText()).isEqualTo("Last year, nearly 20% of our children sailed alone.");
        assertThat(english.path("html").asText()).contains("<data class=\"fact\" value=\"20\">nearly 20%</data>");
        assertThat(english.path("facts").path(0).path("source").asText()).isEqualTo("Harbour Watch: Yearly Report");
        assertThat(english.path("body").findPath("attrs").findPath("version").asInt())
                .isEqualTo(1);
        assertThat(live("faro", article, "es").path("text").asText())
                .isEqualTo("El año pasado, casi el 20\u00a0% de nuestros niños navegó a solas.");

        renew(draft("22.5", "exact"));
        assertThat(erik.post(fact + "/release", Map.of()).status())
                .as("nothing is approved yet")
                .isEqualTo(409);
        approve(rosa, 2).expect(200);
        assertThat(approve(rosa, 2).json().path("code").asText()).isEqualTo("already_decided");
        List<JsonNode> uses = erik.get(fact + "/uses")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
        assertThat(uses).extracting(use -> use.path("locale").asText()).containsExactlyInAnyOrder("en", "es");
        assertThat(uses.getFirst().path("live").path(0).path("version").asInt()).isEqualTo(1);
        // A newer draft is in nobody's way: what is live is cut anew.
        erik.with("If-Match", erik.get(Desk.edition(article, "en")).header("ETag"))
                .put(
                        Desk.edition(article, "en"),
                        Map.of("title", "Sailing alone, redrafted " + key, "body", body("Today ", " sail alone.")))
                .expect(200);

        String syncBefore = cursor("lighthouse");
        String release = erik.post(fact + "/release", Map.of()).expect(201).header("Location");
        assertThat(release).contains("/api/v1/releases/");
        launch(release);
        JsonNode after = live("lighthouse", article, "en");
        assertThat(after.path("text").asText()).isEqualTo("Last year, 22.5% of our children sailed alone.");
        assertThat(after.path("revision").asInt()).isEqualTo(1);
        assertThat(after.path("digest").asText())
                .isNotEqualTo(english.path("digest").asText());
        for (String site : List.of("harbour", "faro")) {
            assertThat(live(site, article, "es").path("text").asText())
                    .isEqualTo("El año pasado, 22,5\u00a0% de nuestros niños navegó a solas.");
        }
        assertThat(newsroom.reader()
                        .get("/sites/lighthouse/sync?cursor=" + syncBefore)
                        .expect(200)
                        .json()
                        .path("items")
                        .toString())
                .contains(article);
        assertThat(erik.post(fact + "/release", Map.of()).status()).isEqualTo(409);
        JsonNode state = erik.get(Desk.edition(article, "es")).json();
        assertThat(state.path("revision").asInt()).isEqualTo(1);
    }

    private String cursor(String site) {
        String cursor = "";
        while (true) {
            JsonNode page = newsroom.reader()
                    .get("/sites/" + site + "/sync" + (cursor.isEmpty() ? "" : "?cursor=" + cursor))
                    .expect(200)
                    .json();
            cursor = page.path("next").asText();
            if (!page.path("more").asBoolean()) {
                return cursor;
            }
        }
    }

    private void launch(String release) {
        erik.post(release.substring(release.indexOf("/api/")) + "/launch", Map.of())
                .expect(200, 201);
    }

    @Test
    void a_changed_figure_outdates_no_translation_and_its_text_is_what_checks_and_translators_see() {
        begin(draft("7", "exact"));
        approve(rosa, 1).expect(200);
        String article = article();
        renew(draft("9", "exact"));
        approve(rosa, 2).expect(200);
        JsonNode spanish = erik.get(Desk.edition(article, "es")).json();
        assertThat(spanish.path("outdated").asBoolean()).isFalse();
        assertThat(spanish.path("body").findPath("attrs").toString()).doesNotContain("9%");
        JsonNode pair = erik.get(Desk.edition(article, "es") + "/segments")
                .json()
                .path("items")
                .path(1);
        assertThat(pair.path("source").path("text").asText()).contains("9%");
        assertThat(pair.path("target").path("text").asText()).contains("9\u00a0%");
        assertThat(newsroom.desks().desk(Person.ERIK).findings(article, "es"))
                .extracting(finding -> finding.path("check").asText())
                .doesNotContain("number", "figure", "figure_wording", "spelling", "placeholder");

        String segment = pair.path("id").asText();
        erik.with("If-Match", erik.get(Desk.edition(article, "es")).header("ETag"))
                .put(
                        Desk.edition(article, "es") + "/segments/" + segment,
                        Map.of("text", "El año pasado, 9 % de nuestros niños navegó a solas."))
                .expect(200);
        assertThat(newsroom.desks().desk(Person.ERIK).findings(article, "es"))
                .filteredOn(finding -> finding.path("check").asText().equals("figure"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.path("severity").asText()).isEqualTo("block"));
    }

    @Test
    void what_is_not_there_or_not_approved_or_in_use_is_refused() {
        Reply unknown = erik.post(
                "/api/v1/articles",
                Map.of("sourceLocale", "en", "edition", Map.of("title", "No figure", "body", body("See ", "."))));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("errors").path(0).path("pointer").asText())
                .endsWith("/body/content/0/content/1/attrs/key");

        begin(draft("3", "exact"));
        String article = article();
        newsroom.desks().approve(article, "en");
        Reply unapproved =
                erik.post(Desk.edition(article, "en") + "/publications", Map.of("sites", List.of("harbour")));
        assertThat(unapproved.status()).isEqualTo(409);
        assertThat(unapproved.json().path("code").asText()).isEqualTo("fact_not_approved");

        String seen = erik.get(fact).header("ETag");
        Reply inUse = erik.with("If-Match", seen).delete(fact);
        assertThat(inUse.json().path("code").asText()).isEqualTo("in_use");
        erik.delete("/api/v1/articles/" + article).expect(204);
        erik.with("If-Match", seen).delete(fact).expect(204);
        assertThat(erik.get(fact).status()).isEqualTo(404);
        Map<String, Object> again = draft("3", "exact");
        again.put("key", key);
        assertThat(erik.post("/api/v1/facts", again).json().path("code").asText())
                .isEqualTo("already_exists");
    }

    @Test
    void nobody_approves_what_they_wrote_or_a_version_that_is_not_the_newest() {
        Map<String, Object> own = draft("1", "exact");
        own.put("key", key);
        ada.post("/api/v1/facts", own).expect(201);
        assertThat(approve(ada, 1).json().path("code").asText()).isEqualTo("own_revision");
        renew(draft("2", "exact"));
        assertThat(approve(rosa, 1).status()).isEqualTo(412);
        approve(ada, 2).expect(200);
        JsonNode versions = erik.get(fact + "/versions").expect(200).json().path("items");
        assertThat(versions.path(0).path("approvedBy").path("name").asText()).isEqualTo("Ada Okafor");
        assertThat(versions.path(1).path("value").asText()).isEqualTo("1");
    }

    @Test
    void an_overdue_figure_is_listed_told_of_once_and_found_by_the_checks() {
        Map<String, Object> overdue = draft("5", "exact");
        overdue.put("reviewBy", "2020-01-31");
        begin(overdue);
        approve(rosa, 1).expect(200);
        String article = article();
        assertThat(keys("/api/v1/facts?overdue=true&q=" + key)).containsExactly(key);
        assertThat(keys("/api/v1/facts?overdue=false&q=" + key)).isEmpty();
        assertThat(newsroom.desks().desk(Person.ERIK).findings(article, "en"))
                .extracting(finding -> finding.path("check").asText())
                .contains("figure_overdue");
        Eventually.that("whoever writes figures is told", () -> told() > 0);
        assertThat(told())
                .as("one notice for Erik, the only editor and its writer")
                .isEqualTo(1);
        renew(draft("5", "exact"));
        approve(rosa, 2).expect(200);
        assertThat(keys("/api/v1/facts?overdue=true&q=" + key)).isEmpty();
    }

    private int told() {
        try {
            BundledPostgres postgres = BundledPostgres.prepare(
                    Path.of("target", "postgres").toAbsolutePath(),
                    newsroom.server().data(),
                    ignored -> {});
            try (Connection store = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                    PreparedStatement count = store.prepareStatement(
                            "select count(*) from notice where kind = 'fact_overdue' and subject = ?")) {
                count.setString(1, "fact/" + key);
                try (ResultSet counted = count.executeQuery()) {
                    return counted.next() ? counted.getInt(1) : 0;
                }
            }
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> keys(String list) {
        return erik.get(list)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("key").asText())
                .toList();
    }

    @Test
    void a_language_without_words_stops_the_edition_until_the_figure_has_a_wording_of_its_own() {
        Map<String, Object> nearly = draft("20", "nearly");
        begin(nearly);
        JsonNode texts = erik.get(fact + "/texts?locale=hu").expect(200).json().path("items");
        assertThat(texts.path(0).path("newest").isNull()).isTrue();
        nearly.put("wordings", Map.of("hu", "közel {value}"));
        renew(nearly);
        assertThat(erik.get(fact + "/texts?locale=hu")
                        .json()
                        .path("items")
                        .path(0)
                        .path("newest")
                        .asText())
                .isEqualTo("közel 20%");
        for (String wrong :
                List.of("közel", "{value} {value}", "{value, number}", "{other}", "{value", "<b>{value}{x}</b>")) {
            nearly.put("wordings", Map.of("hu", wrong));
            Reply refused = erik.with("If-Match", erik.get(fact).header("ETag")).put(fact, nearly);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/wordings/hu");
        }
    }
}
