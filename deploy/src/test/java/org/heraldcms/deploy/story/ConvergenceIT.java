package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** The newsroom sees of each site whether it holds what it should, and which editions it does not. */
final class ConvergenceIT {

    private static final String NOTHING = "0".repeat(64);
    private static final String WRONG = "a".repeat(64);

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient ada = newsroom.ada();

    private String site(String key) {
        newsroom.desks().site(key, key, URI.create("https://" + key + ".example"), List.of(Map.of("locale", "en")));
        return key;
    }

    private HeraldClient partner(String site) {
        return HeraldClient.withToken(
                newsroom.server().baseUrl(), newsroom.desks().siteToken(site));
    }

    private static Reply receipt(HeraldClient partner, String site, Map<String, Object> said) {
        return partner.post("/sites/" + site + "/receipts", said);
    }

    private JsonNode standing(String site) {
        JsonNode one =
                ada.get("/api/v1/sites/" + site + "/convergence").expect(200).json();
        JsonNode all = ada.get("/api/v1/convergence").expect(200).json().path("items");
        assertThat(all.valueStream().filter(other -> other.path("site").asText().equals(site)))
                .as("at a glance")
                .containsExactly(one);
        return one;
    }

    @Test
    void a_site_is_unheard_then_in_step_then_behind_then_diverged_and_its_managers_are_told_once() {
        String site = site("converging");
        HeraldClient partner = partner(site);
        assertThat(standing(site).path("state").asText()).isEqualTo("unheard");
        List<String> articles = Samples.approved(newsroom, "converging", 2);
        newsroom.desks().publish(articles.get(0), "en", site);
        SyncedCopy copy = new SyncedCopy(newsroom.reader(), site, "").sync();
        Map<String, Object> said = Map.of("position", copy.position(), "digest", copy.digest());
        assertThat(receipt(partner, site, said)
                        .expect(201)
                        .json()
                        .path("inStep")
                        .asBoolean())
                .isTrue();
        receipt(partner, site, said).expect(201);
        assertThat(standing(site).path("state").asText()).isEqualTo("in_step");
        newsroom.desks().publish(articles.get(1), "en", site);
        JsonNode behind = standing(site);
        assertThat(behind.path("state").asText()).isEqualTo("behind");
        assertThat(behind.path("behind").asInt()).isEqualTo(1);
        assertThat(behind.path("since").isTextual()).isTrue();
        Map<String, Object> wrong = Map.of("position", copy.position(), "digest", WRONG);
        assertThat(receipt(partner, site, wrong)
                        .expect(201)
                        .json()
                        .path("inStep")
                        .asBoolean())
                .isFalse();
        JsonNode diverged = standing(site);
        assertThat(diverged.path("state").asText()).isEqualTo("diverged");
        receipt(partner, site, Map.of("position", copy.position(), "digest", NOTHING))
                .expect(201);
        assertThat(standing(site).path("since")).as("since it began").isEqualTo(diverged.path("since"));
        copy.sync();
        receipt(partner, site, Map.of("position", copy.position(), "digest", copy.digest()))
                .expect(201);
        assertThat(standing(site).path("state").asText()).isEqualTo("in_step");
        receipt(partner, site, wrong).expect(201);
        assertThat(standing(site).path("state").asText()).isEqualTo("diverged");
        assertThat(ada.get("/metrics").expect(200).text()).contains("herald_sites_diverged");
        try (Told told = Told.by(newsroom.server())) {
            assertThat(told.of("site_diverged", "#/sites/" + site, site)).containsExactly(Person.ADA.fullName());
        }
        JsonNode history = ada.get("/api/v1/sites/" + site + "/receipts?limit=2")
                .expect(200)
                .json();
        assertThat(history.path("next").isTextual()).isTrue();
        JsonNode all = ada.get("/api/v1/sites/" + site + "/receipts")
                .expect(200)
                .json()
                .path("items");
        assertThat(all.valueStream().map(one -> one.path("inStep").asBoolean()))
                .containsExactly(false, true, false, false, true);
        assertThat(all.path(4).path("times").asInt()).isEqualTo(2);
    }

    @Test
    void a_receipt_of_a_part_is_judged_against_that_part_and_its_copy_can_be_forgotten() {
        String site = site("partly");
        HeraldClient partner = partner(site);
        Samples.approved(newsroom, "partly", 2)
                .forEach(article -> newsroom.desks().publish(article, "en", site));
        SyncedCopy games = new SyncedCopy(newsroom.reader(), site, "topic=games").sync();
        SyncedCopy none = new SyncedCopy(newsroom.reader(), site, "topic=none").sync();
        assertThat(games.held()).hasSize(2);
        Map<String, Object> said = Map.of("position", games.position(), "digest", games.digest(), "topic", "games");
        assertThat(receipt(partner, site, said)
                        .expect(201)
                        .json()
                        .path("inStep")
                        .asBoolean())
                .isTrue();
        Map<String, Object> empty = Map.of("position", none.position(), "digest", NOTHING, "topic", "none");
        assertThat(receipt(partner, site, empty)
                        .expect(201)
                        .json()
                        .path("inStep")
                        .asBoolean())
                .isTrue();
        assertThat(standing(site).path("copies")).hasSize(2);
        Map<String, Object> whole = Map.of("position", games.position(), "digest", NOTHING);
        assertThat(receipt(partner, site, whole)
                        .expect(201)
                        .json()
                        .path("inStep")
                        .asBoolean())
                .isFalse();
        assertThat(standing(site).path("state").asText()).isEqualTo("diverged");
        HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
        erik.delete("/api/v1/sites/" + site + "/convergence").expect(403);
        ada.delete("/api/v1/sites/" + site + "/convergence").expect(204);
        ada.delete("/api/v1/sites/" + site + "/convergence").expect(404);
        assertThat(standing(site).path("state").asText()).isEqualTo("in_step");
    }

    @Test
    void a_receipt_of_the_past_is_judged_by_what_was_live_then() {
        String site = site("bygone");
        HeraldClient partner = partner(site);
        List<String> articles = Samples.approved(newsroom, "bygone", 3);
        SyncedCopy copy = new SyncedCopy(newsroom.reader(), site, "locale=en");
        articles.forEach(article -> newsroom.desks().publish(article, "en", site));
        copy.sync();
        newsroom.desks().desk(Person.ERIK).withdraw(articles.getFirst(), "en", site, "A try");
        for (String filter : List.of("locale", "type")) {
            Map<String, Object> said = Map.of(
                    "position",
                    copy.position(),
                    "digest",
                    copy.digest(),
                    filter,
                    filter.equals("type") ? "article" : "en");
            JsonNode answer = receipt(partner, site, said).expect(201).json();
            assertThat(answer.path("inStep").asBoolean()).isTrue();
            assertThat(answer.path("behind").asInt()).isEqualTo(1);
        }
    }

    @Test
    void hostile_receipts_are_refused_by_name_and_harm_nobody() {
        String site = site("hostile");
        HeraldClient partner = partner(site);
        Map<String, String> wrong = Map.of("locale", "x y", "topic", "A", "type", "\u0000");
        wrong.forEach((name, value) -> {
            JsonNode refusal = receipt(partner, site, Map.of("position", 0, "digest", NOTHING, name, value))
                    .expect(400)
                    .json();
            assertThat(refusal.at("/errors/0/pointer").asText()).endsWith(name);
        });
        receipt(partner, site, Map.of("position", Long.MAX_VALUE, "digest", NOTHING))
                .expect(400);
        IntStream.range(0, 50)
                .forEach(i -> receipt(partner, site, Map.of("position", 0, "digest", NOTHING, "topic", "topic-" + i))
                        .expect(201));
        receipt(partner, site, Map.of("position", 0, "digest", NOTHING, "topic", "one-more"))
                .expect(400);
        receipt(newsroom.reader(), site, Map.of("position", 0, "digest", NOTHING))
                .expect(401);
        receipt(partner("lighthouse"), site, Map.of("position", 0, "digest", NOTHING))
                .expect(403);
    }

    @Test
    void a_partner_learns_exactly_which_editions_differ_and_the_newsroom_sees_them() {
        String site = site("comparing");
        List<String> articles = Samples.approved(newsroom, "comparing", 3);
        articles.forEach(article -> newsroom.desks().publish(article, "en", site));
        Map<String, String> held =
                new SyncedCopy(newsroom.reader(), site, "").sync().held();
        String stranger = UUID.randomUUID().toString();
        String lines = line(articles.get(0), held.getOrDefault(articles.get(0) + "\nen", ""))
                + line(articles.get(1), WRONG)
                + line(stranger, WRONG);
        JsonNode answer = compare(partner(site), site, lines).expect(201).json();
        assertThat(List.of(
                        answer.path("same").asInt(),
                        answer.path("missing").asInt(),
                        answer.path("different").asInt(),
                        answer.path("remove").asInt()))
                .containsOnly(1);
        Map<String, JsonNode> differing = answer.path("items")
                .valueStream()
                .collect(Collectors.toMap(one -> one.path("articleId").asText(), one -> one));
        assertThat(differing).containsOnlyKeys(articles.get(1), articles.get(2), stranger);
        assertThat(differing.getOrDefault(articles.get(1), answer).path("digest").asText())
                .isEqualTo(held.get(articles.get(1) + "\nen"));
        newsroom.reader()
                .get(URI.create(differing.getOrDefault(articles.get(2), answer).path("url").asText())
                                .getPath() + "?locale=en")
                .expect(200);
        assertThat(differing.getOrDefault(stranger, answer).has("digest")).isFalse();
        String shown = "/api/v1/sites/" + site + "/comparison";
        assertThat(ada.get(shown).expect(200).json().path("missing").asInt()).isEqualTo(1);
        assertThat(ada.get(shown + "/differences")
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream())
                .anySatisfy(one -> assertThat(one.path("title").asText()).isEqualTo("Games comparing 1"));
        assertThat(compare(partner(site), site, "")
                        .expect(201)
                        .json()
                        .path("missing")
                        .asInt())
                .isEqualTo(3);
        ada.get("/api/v1/sites/" + site("uncompared") + "/comparison").expect(404);
    }

    @Test
    void a_list_of_a_hundred_thousand_lines_is_compared_and_one_more_is_refused() {
        String site = site("longlist");
        String lines = IntStream.range(0, 100_000)
                .mapToObj(i -> line(new UUID(0, i).toString(), WRONG))
                .collect(Collectors.joining());
        JsonNode answer = compare(partner(site), site, lines).expect(201).json();
        assertThat(answer.path("remove").asInt()).isEqualTo(100_000);
        assertThat(answer.path("items")).hasSize(10_000);
        assertThat(answer.path("more").asBoolean()).isTrue();
        compare(partner(site), site, lines + line(UUID.randomUUID().toString(), WRONG))
                .expect(413);
        try (Store store = Store.of(newsroom.server())) {
            assertThat(store.ask("select count(*) from comparison_item i join comparison c on c.id = i.comparison_id"
                            + " where c.site = 'longlist'"))
                    .isEqualTo("10000");
        }
    }

    @Test
    void a_list_that_is_none_is_refused_by_its_line() {
        String site = site("badlist");
        HeraldClient partner = partner(site);
        String good = line(UUID.randomUUID().toString(), WRONG);
        Map.of(
                        good + "{\"id\":\"x\",\"locale\":\"en\",\"digest\":\"" + WRONG + "\"}",
                        "/1/id",
                        line(UUID.randomUUID().toString(), "short"),
                        "/0/digest",
                        good + good,
                        "/2")
                .forEach((lines, pointer) -> assertThat(compare(partner, site, lines)
                                .expect(400)
                                .json()
                                .at("/errors/0/pointer")
                                .asText())
                        .isNotEmpty());
        for (String broken : List.of("{", "[1]", "7", "null", "\u0000", good + "<xml/>", "{\"id\":[[[[")) {
            assertThat(compare(partner, site, broken).status()).as(broken).isEqualTo(400);
        }
        partner.post("/sites/" + site + "/comparisons", List.of()).expect(415);
        compare(newsroom.reader(), site, good).expect(401);
        compare(partner("lighthouse"), site, good).expect(403);
    }

    private static String line(String id, String digest) {
        return "{\"id\":\"%s\",\"locale\":\"en\",\"digest\":\"%s\"}\n".formatted(id, digest);
    }

    private static Reply compare(HeraldClient partner, String site, String lines) {
        return partner.with("Content-Type", "application/x-ndjson")
                .send("POST", "/sites/" + site + "/comparisons", BodyPublishers.ofString(lines));
    }
}
