package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.junit.jupiter.api.Test;

/** A site shows other words than the article's own once somebody else has approved them, and no other site notices. */
final class ShapesIT {

    private static final String NUMBER = "tel:+34900202010";
    private static final Map<String, Object> CALL =
            Map.of("callToAction", Map.of("text", "Call 900 20 20 10", "url", NUMBER));

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient reader = newsroom.reader();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
    private final HeraldClient sam = newsroom.desks().desk(Person.SAM).http();
    private final HeraldClient rosa = newsroom.desks().desk(Person.ROSA).http();
    private final String article;
    private final String edition;
    private final String slug = "shaped-" + UUID.randomUUID().toString().substring(0, 8);

    ShapesIT() {
        article = Samples.approved(newsroom, slug, 1).getFirst();
        edition = Desk.edition(article, "en");
        newsroom.desks().site("shaped", "Shaped", URI.create("https://shaped.example"), List.of(Map.of("locale", "en")));
    }

    private String shape(String site) {
        return edition + "/shapes/" + site;
    }

    private int propose(HeraldClient who, String site, Map<String, Object> content) {
        String seen = erik.get(shape(site)).expect(200).header("ETag");
        return who.with("If-Match", seen)
                .put(shape(site), content)
                .expect(200)
                .json()
                .at("/pending/number")
                .asInt();
    }

    private Reply approve(String site, int version) {
        return rosa.put(shape(site) + "/approval", Map.of("version", version, "warningsSeen", true));
    }

    private Reply document(String site) {
        return reader.get("/sites/" + site + "/articles/" + article + "?locale=en");
    }

    private List<JsonNode> changes() {
        return newsroom.changes().stream()
                .filter(change -> change.path("articleId").asText().equals(article))
                .toList();
    }

    @Test
    void a_shape_shows_on_its_site_alone_once_somebody_else_approved_it() {
        newsroom.desks().publish(article, "en", "lighthouse", "harbour");
        byte[] harbour = document("harbour").expect(200).bytes();
        byte[] before = document("lighthouse").expect(200).bytes();
        int version = propose(
                sam,
                "lighthouse",
                Map.of(
                        "title", "Ours of " + slug,
                        "summary", "In short",
                        "canonical", Map.of("policy", "original", "site", "harbour"),
                        "callToAction", Map.of("text", "Call 900 20 20 10", "url", NUMBER),
                        "resources", List.of(Map.of("title", "More", "url", "https://lighthouse.example/more"))));
        assertThat(document("lighthouse").bytes()).as("nobody has approved it").isEqualTo(before);
        assertThat(sam.put(shape("lighthouse") + "/approval", Map.of("version", version)).status()).isEqualTo(403);
        approve("lighthouse", version).expect(200);
        JsonNode shaped = document("lighthouse").expect(200).json();
        assertThat(shaped.path("title").asText()).isEqualTo("Ours of " + slug);
        assertThat(shaped.path("canonicalUrl").asText()).startsWith("https://www.safeharbour.example/");
        assertThat(shaped.at("/callToAction/url").asText()).isEqualTo(NUMBER);
        assertThat(shaped.at("/jsonLd/headline").asText()).isEqualTo("Ours of " + slug);
        assertThat(shaped.path("revision").asInt()).isEqualTo(1);
        assertThat(document("harbour").bytes()).as("another site's bytes").isEqualTo(harbour);
        assertThat(changes().stream().map(change -> change.path("type").asText() + " " + change.path("site").asText()))
                .containsExactlyInAnyOrder(
                        "edition.published lighthouse", "edition.published harbour", "edition.updated lighthouse");
        assertThat(reader.get("/sites/lighthouse/feeds/en.json").expect(200).text())
                .contains("Ours of " + slug, NUMBER);
        assertThat(new SyncedCopy(reader, "lighthouse", "locale=en").sync().held())
                .containsEntry(article + "\nen", shaped.path("digest").asText());
        try (Store store = Store.of(newsroom.server())) {
            assertThat(store.ask("select detail -> 'after' ->> 'title' from audit where action = 'shape.approve'"
                            + " and subject = '" + article + "/en/lighthouse'"))
                    .isEqualTo("Ours of " + slug);
        }
        approve("lighthouse", propose(erik, "lighthouse", Map.of())).expect(200);
        JsonNode plain = document("lighthouse").expect(200).json();
        assertThat(plain.path("title").asText()).isEqualTo("Games " + slug + " 0");
        assertThat(plain.has("callToAction")).isFalse();
    }

    @Test
    void a_shape_brings_nothing_else_to_its_site_neither_topics_nor_another_revision() {
        newsroom.desks().publish(article, "en", "lighthouse");
        JsonNode before = document("lighthouse").json();
        String path = "/api/v1/articles/" + article;
        erik.with("If-Match", erik.get(path).header("ETag"))
                .patch(path, Map.of("topics", List.of("later")))
                .expect(200);
        approve("lighthouse", propose(erik, "lighthouse", Map.of("title", "Other"))).expect(200);
        JsonNode after = document("lighthouse").json();
        assertThat(after.path("topics")).isEqualTo(before.path("topics"));
        assertThat(after.path("html")).isEqualTo(before.path("html"));
        assertThat(after.path("publishedAt")).isEqualTo(before.path("publishedAt"));
    }

    @Test
    void a_preview_shows_what_waits_and_a_newer_revision_keeps_it_and_says_that_its_title_changed() {
        int version = propose(sam, "lighthouse", Map.of("title", "Soon", "callToAction", CALL.get("callToAction")));
        String token = rosa.post(edition + "/previews", Map.of("site", "lighthouse"))
                .expect(201)
                .json()
                .path("token")
                .asText();
        JsonNode preview = reader.get("/sites/lighthouse/articles/" + article + "?locale=en&preview=" + token)
                .expect(200)
                .json();
        assertThat(preview.path("title").asText()).isEqualTo("Soon");
        assertThat(preview.at("/callToAction/url").asText()).isEqualTo(NUMBER);
        assertThat(reader.get("/preview/" + token).expect(200).text()).contains("Soon", NUMBER);
        approve("lighthouse", version).expect(200);
        newsroom.desks().desk(Person.ERIK).save(article, "en", newsroom.desks()
                .sample(SampleArticle.GAMES, "en")
                .at(slug + "-two")
                .titled("Anew " + slug));
        JsonNode shown = erik.get(shape("lighthouse")).expect(200).json();
        assertThat(shown.at("/approved/outdated").asBoolean()).isTrue();
        assertThat(shown.at("/approved/replacedTitle").asText()).isEqualTo("Games " + slug + " 0");
        assertThat(shown.at("/findings/0/kind").asText()).isIn("outdated", "phone_unknown");
        newsroom.desks().approve(article, "en");
        newsroom.desks().publish(article, "en", "lighthouse");
        JsonNode live = document("lighthouse").expect(200).json();
        assertThat(live.path("title").asText()).isEqualTo("Soon");
        assertThat(live.path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void an_embargo_holds_up_its_site_alone_from_the_moment_it_is_proposed_until_it_is_lifted() {
        int version = propose(sam, "lighthouse", embargo(Instant.now().plus(30, ChronoUnit.DAYS)));
        JsonNode made = erik.post(edition + "/publications", Map.of("sites", List.of("lighthouse", "harbour")))
                .expect(201)
                .json();
        assertThat(made.path("items")).hasSize(1);
        assertThat(made.at("/items/0/site").asText()).isEqualTo("harbour");
        assertThat(made.at("/planned/0/site").asText()).isEqualTo("lighthouse");
        document("lighthouse").expect(404);
        erik.post(edition + "/publications", Map.of(
                        "sites", List.of("lighthouse"), "until", Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .expect(400);
        approve("lighthouse", version).expect(200);
        document("lighthouse").expect(404);
        approve("lighthouse", propose(sam, "lighthouse", Map.of())).expect(200);
        Eventually.that("it goes live", () -> document("lighthouse").status() == 200);
    }

    @Test
    void an_embargo_that_ends_lets_the_site_have_it_with_its_shape_and_one_that_is_set_later_moves_the_plan() {
        Instant soon = Instant.now().plus(2, ChronoUnit.SECONDS);
        approve("shaped", propose(erik, "shaped", Map.of("title", "At last", "embargo", at(soon)))).expect(200);
        erik.post(edition + "/publications", Map.of("sites", List.of("shaped", "harbour"))).expect(201);
        Eventually.that("it goes live", () -> document("shaped").status() == 200);
        assertThat(document("shaped").json().path("title").asText()).isEqualTo("At last");
        assertThat(Instant.parse(document("shaped").json().path("publishedAt").asText())).isAfterOrEqualTo(soon);
        String from = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
        erik.post(edition + "/publications", Map.of("sites", List.of("lighthouse"), "from", from)).expect(201);
        Instant later = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        propose(sam, "lighthouse", embargo(later));
        JsonNode planned = erik.get(edition + "/publications").expect(200).json().path("planned");
        assertThat(planned.path(0).path("at").asText()).isEqualTo(later.toString());
        String seen = erik.get(shape("lighthouse")).header("ETag");
        sam.with("If-Match", seen).delete(shape("lighthouse")).expect(204);
        assertThat(erik.get(edition + "/publications").json().at("/planned/0/at").asText()).isEqualTo(from);
    }

    private static Map<String, Object> embargo(Instant until) {
        return Map.of("embargo", at(until));
    }

    private static Map<String, Object> at(Instant until) {
        return Map.of("at", until.toString(), "zone", "Europe/Madrid");
    }

    @Test
    void a_release_says_beforehand_what_waits_and_brings_the_others_what_they_get() {
        propose(sam, "lighthouse", embargo(Instant.now().plus(30, ChronoUnit.DAYS)));
        propose(erik, "harbour", Map.of("title", "Waits"));
        String release = "/api/v1/releases/"
                + erik.post("/api/v1/releases", Map.of("name", slug)).expect(201).json().path("id").asText();
        Map<String, Object> item = Map.of(
                "action", "publish", "article", article, "locale", "en", "sites", List.of("lighthouse", "harbour"));
        erik.post(release + "/items", item).expect(201);
        JsonNode check = erik.get(release + "/check").expect(200).json();
        assertThat(check.path("ready").asBoolean()).isTrue();
        assertThat(check.path("items").valueStream()
                        .map(one -> one.path("code").asText() + " " + one.path("site").asText()))
                .contains("embargoed lighthouse", "shape_pending lighthouse", "shape_pending harbour");
        erik.post(release + "/launch", Map.of()).expect(200, 201);
        document("harbour").expect(200);
        document("lighthouse").expect(404);
        assertThat(erik.get(edition + "/publications").json().at("/planned/0/site").asText())
                .isEqualTo("lighthouse");
    }

    @Test
    void a_number_that_the_edition_does_not_have_has_to_be_seen_by_whoever_approves() {
        int version = propose(sam, "lighthouse", CALL);
        JsonNode finding = erik.get(shape("lighthouse")).json().at("/findings/0");
        assertThat(finding.path("kind").asText()).isEqualTo("phone_unknown");
        assertThat(finding.path("what").asText()).endsWith("900202010");
        rosa.put(shape("lighthouse") + "/approval", Map.of("version", version)).expect(409);
        approve("lighthouse", version).expect(200);
        try (Told told = Told.by(newsroom.server())) {
            assertThat(told.of("shape_wanted", "#/articles/" + article + "/en/sites", "lighthouse"))
                    .contains(Person.ROSA.fullName())
                    .doesNotContain(Person.SAM.fullName());
        }
    }
}
