package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.launch.FreePort;
import org.heraldcms.deploy.partner.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recall is followed until each site has shown that it is gone there. */
final class RecallTrackingIT {

    private static final List<Map<String, Object>> EN = List.of(Map.of("locale", "en"));

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
    private final HeraldClient sam = newsroom.desks().desk(Person.SAM).http();

    @TempDir
    private Path shelf;

    private JsonNode recall(String path) {
        return newsroom.ada()
                .get("/api/v1/recalls/"
                        + erik.post(path + "/recall", Map.of("reason", "It is wrong."))
                                .expect(201)
                                .json()
                                .path("recall")
                                .asText())
                .expect(200)
                .json();
    }

    private JsonNode again(JsonNode recall) {
        return sam.get("/api/v1/recalls/" + recall.path("id").asText())
                .expect(200)
                .json();
    }

    @Test
    void a_real_partner_confirms_by_its_receipt_that_the_edition_is_gone() throws IOException {
        int port = FreePort.next();
        newsroom.desks().site("pier", "Pier", URI.create("http://127.0.0.1:" + port), List.of(Map.of("locale", "en")));
        String secret = newsroom.endpoint("pier", URI.create("http://127.0.0.1:" + port + "/herald"));
        String article = Samples.approved(newsroom, "pier", 1).getFirst();
        Process partner = start(port, secret, newsroom.desks().siteToken("pier"));
        try {
            assertThat(newsroom.desks().publish(article, "en", "pier")).hasSize(1);
            HeraldClient visitor = HeraldClient.anonymous(URI.create("http://127.0.0.1:" + port));
            Eventually.that("it is shown", () -> page(visitor).status() == 200);

            JsonNode recall = recall(Desk.edition(article, "en"));

            assertThat(recall.path("locale").asText()).isEqualTo("en");
            Eventually.that(
                    "confirmed",
                    () -> again(recall).at("/sites/0/state").asText().equals("confirmed"));
            JsonNode confirmed = again(recall);
            assertThat(confirmed.path("open").asBoolean()).isFalse();
            assertThat(confirmed.at("/sites/0/goneAt").asText()).isNotEmpty();
            assertThat(confirmed.at("/sites/0/shownSince").isMissingNode()).isTrue();
            Eventually.that("acknowledged or gone first", () -> page(visitor).status() == 404);
        } finally {
            partner.destroy();
        }
    }

    private static Reply page(HeraldClient visitor) {
        return Eventually.succeeds(() -> visitor.get("/en/pier-0"));
    }

    private Process start(int port, String secret, String token) throws IOException {
        ProcessBuilder partner = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Partner.class.getName());
        partner.environment()
                .putAll(Map.of(
                        "PARTNER_NAME",
                        "Pier",
                        "PARTNER_PORT",
                        Integer.toString(port),
                        "PARTNER_DATA",
                        shelf.toString(),
                        "PARTNER_SITE",
                        newsroom.server().baseUrl().resolve("/sites/pier").toString(),
                        "PARTNER_SECRET",
                        secret,
                        "PARTNER_TOKEN",
                        token));
        return partner.inheritIO().start();
    }

    @Test
    void a_site_that_can_say_nothing_is_unknown_until_somebody_notes_that_it_is_gone() {
        newsroom.desks().site("mute", "Mute", URI.create("https://mute.example"), List.of(Map.of("locale", "en")));
        String article = Samples.approved(newsroom, "mute", 1).getFirst();
        assertThat(newsroom.desks().publish(article, "en", "mute")).hasSize(1);

        JsonNode recall = recall("/api/v1/articles/" + article);

        assertThat(recall.path("open").asBoolean()).isTrue();
        assertThat(recall.at("/sites/0/state").asText()).isEqualTo("unknown");
        assertThat(recall.at("/by/name").asText()).isEqualTo("Erik Lund");
        String confirmation = "/api/v1/recalls/" + recall.path("id").asText() + "/sites/mute/confirmation";
        assertThat(sam.put(confirmation, Map.of("note", "I looked.")).status()).isEqualTo(403);
        JsonNode noted = erik.put(confirmation, Map.of("note", "I looked: the page is gone."))
                .expect(200)
                .json();
        assertThat(noted.path("open").asBoolean()).isFalse();
        assertThat(noted.at("/sites/0/state").asText()).isEqualTo("confirmed");
        assertThat(noted.at("/sites/0/notedBy/name").asText()).isEqualTo("Erik Lund");
        assertThat(newsroom.reader()
                        .get("/sites/mute/articles/" + article + "?locale=en")
                        .status())
                .isEqualTo(410);
    }

    /** As after a partner has changed its filter: what it kept before is never heard of again. */
    @Test
    void a_copy_given_up_long_ago_keeps_no_recall_open() {
        String site = "refiltered";
        newsroom.desks().site(site, "Refiltered", URI.create("https://refiltered.example"), EN);
        HeraldClient partner = HeraldClient.withToken(
                newsroom.server().baseUrl(), newsroom.desks().siteToken(site));
        String article = Samples.approved(newsroom, site, 1).getFirst();
        assertThat(newsroom.desks().publish(article, "en", site)).hasSize(1);
        says(partner, new SyncedCopy(newsroom.reader(), site, "locale=en").sync(), Map.of("locale", "en"));
        SyncedCopy whole = new SyncedCopy(newsroom.reader(), site, "").sync();
        says(partner, whole, Map.of());
        try (Store store = Store.of(newsroom.server())) {
            assertThat(store.change("update site_copy set heard_at = heard_at - case locale when 'en' then"
                            + " interval '100 days' else interval '1 day' end where site = '" + site + "'"))
                    .isEqualTo(2);
        }

        JsonNode recall = recall("/api/v1/articles/" + article);

        assertThat(recall.at("/sites/0/state").asText()).isNotEqualTo("confirmed");
        says(partner, whole.sync(), Map.of());
        Eventually.that(
                "confirmed", () -> again(recall).at("/sites/0/state").asText().equals("confirmed"));
        assertThat(again(recall).path("open").asBoolean()).isFalse();
    }

    private static void says(HeraldClient partner, SyncedCopy copy, Map<String, Object> part) {
        Map<String, Object> said = new HashMap<>(part);
        said.put("position", copy.position());
        said.put("digest", copy.digest());
        assertThat(partner.post("/sites/refiltered/receipts", said)
                        .expect(201)
                        .json()
                        .path("inStep")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_open_ones_come_first_page_by_page() {
        newsroom.desks().site("lists", "Lists", URI.create("https://lists.example"), List.of(Map.of("locale", "en")));
        for (String article : Samples.approved(newsroom, "lists", 3)) {
            assertThat(newsroom.desks().publish(article, "en", "lists")).hasSize(1);
            assertThat(recall("/api/v1/articles/" + article).path("open").asBoolean())
                    .isTrue();
        }
        JsonNode first = sam.get("/api/v1/recalls?limit=1").expect(200).json();
        JsonNode second = sam.get(
                        "/api/v1/recalls?limit=1&cursor=" + first.path("next").asText())
                .expect(200)
                .json();
        assertThat(first.at("/items/0/open").asBoolean()).isTrue();
        assertThat(second.at("/items/0/open").asBoolean()).isTrue();
        assertThat(second.at("/items/0/at").asText())
                .isLessThan(first.at("/items/0/at").asText());
        assertThat(sam.get("/api/v1/recalls?open=false")
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("open").asBoolean()))
                .doesNotContain(true);
    }
}
