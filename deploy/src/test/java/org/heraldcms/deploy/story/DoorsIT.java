package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** Who is let in at the door of the delivery API: with which token, and from which page. */
final class DoorsIT {

    private static final String OURS = "https://www.causeway.example";
    private static final String FOREIGN = "https://evil.example";

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final SiteKeeper keeper = new SiteKeeper(newsroom);
    private final HeraldClient ada = newsroom.ada();
    private final HeraldClient reader = newsroom.reader();

    private static void refused(Reply reply, int status, String code, String words) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
        assertThat(reply.json().path("detail").asText()).contains(words);
    }

    @Test
    void a_token_opens_what_its_scopes_name() {
        String cellar = keeper.site("cellar", Map.of("visibility", "private"));
        HeraldClient reads = keeper.holder(keeper.token(cellar, Map.of("scopes", List.of("read"))));
        HeraldClient syncs = keeper.holder(keeper.token(cellar, Map.of("scopes", List.of("sync"))));
        JsonNode all = keeper.token(cellar, Map.of());
        assertThat(all.path("scopes").toString()).isEqualTo("[\"read\",\"sync\"]");
        for (String path : List.of("/articles?locale=en", "/search?q=boats", "/feeds/en.atom", "/sitemap.xml")) {
            reads.get(cellar + path).expect(200);
            refused(syncs.get(cellar + path), 403, "forbidden", "scope \"read\"; this one is for sync");
            keeper.holder(all).get(cellar + path).expect(200);
        }
        for (String path : List.of("/sync", "/state")) {
            syncs.get(cellar + path).expect(200);
            refused(reads.get(cellar + path), 403, "forbidden", "scope \"sync\"; this one is for read");
            keeper.holder(all).get(cellar + path).expect(200);
        }
        Map<String, Object> receipt = Map.of("position", 0, "digest", "0".repeat(64));
        refused(reads.post(cellar + "/receipts", receipt), 403, "forbidden", "scope \"sync\"");
        syncs.post(cellar + "/receipts", receipt).expect(201);
        refused(reader.get(cellar + "/articles"), 401, "unauthenticated", "bearer token of the site");
    }

    @Test
    void a_token_ends_by_itself_and_says_so() {
        String cabin = keeper.site("cabin", Map.of("visibility", "private"));
        JsonNode token = keeper.token(
                cabin, Map.of("expiresAt", Instant.now().plusSeconds(10).toString()));
        HeraldClient holder = keeper.holder(token);
        holder.get(cabin + "/articles").expect(200);
        Eventually.that("it ends", () -> holder.get(cabin + "/articles").status() == 401);
        refused(holder.get(cabin + "/articles"), 401, "unauthenticated", "has expired on 2");
        assertThat(holder.get(cabin + "/articles").header("WWW-Authenticate")).isEqualTo("Bearer");
        JsonNode listed = ada.get("/api/v1" + cabin + "/tokens").json().at("/items/0");
        assertThat(listed.path("lastUsedAt").asText()).isNotEmpty();
        assertThat(listed.has("token")).isFalse();
        String path = "/api/v1" + cabin + "/tokens/" + token.path("id").asText();
        ada.delete(path).expect(204);
        refused(holder.get(cabin + "/articles"), 401, "unauthenticated", "unknown or was withdrawn");
    }

    @Test
    void whoever_answers_for_the_site_is_told_a_week_before() {
        String attic = keeper.site("attic", Map.of("visibility", "private"));
        // It has to live longer than a week to be told of, and to be within the week to be told now: time goes by.
        keeper.token(
                attic,
                Map.of(
                        "name",
                        "Far away",
                        "expiresAt",
                        Instant.now().plusSeconds(9 * 86_400).toString()));
        keeper.token(
                attic,
                Map.of(
                        "name",
                        "Almost",
                        "expiresAt",
                        Instant.now().plusSeconds(8 * 86_400).toString()));
        aDayAndMoreGoesBy("Almost");
        Eventually.that("told", () -> notices("Almost").size() == 1);
        assertThat(notices("Far away")).isEmpty();
        assertThat(notices("Almost").getFirst().path("link").asText()).isEqualTo("#/sites/attic/access");
    }

    private void aDayAndMoreGoesBy(String token) {
        try (Store store = Store.of(newsroom.server())) {
            assertThat(store.change("update site_token set created_at = created_at - interval '2 days',"
                            + " expires_at = expires_at - interval '2 days' where name = '" + token + "'"))
                    .isEqualTo(1);
        }
    }

    private List<JsonNode> notices(String token) {
        return ada.get("/api/v1/notices?limit=100")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(notice -> notice.path("kind").asText().equals("token_ending"))
                .filter(notice -> notice.at("/detail/title").asText().equals(token))
                .toList();
    }

    @Test
    void a_public_site_is_read_from_any_page_unless_it_says_otherwise() {
        String lockgate = keeper.site("lockgate", Map.of());
        assertThat(ada.get("/api/v1" + lockgate).json().path("origins").toString())
                .isEqualTo("[\"*\"]");
        Reply reply = reader.with("Origin", FOREIGN).get(lockgate + "/articles?locale=en");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Vary")).doesNotContain("Origin");
        assertThat(reply.header("Access-Control-Expose-Headers")).contains("ETag", "Link", "RateLimit", "Retry-After");
        assertThat(reply.response().headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void every_answer_about_a_site_says_to_the_pages_it_names_and_to_no_others_that_they_may_read_it() {
        String causeway = keeper.site("causeway", Map.of("origins", List.of(OURS, "http://localhost:3000")));
        String article = Samples.approved(newsroom, "causeway", 1).getFirst();
        newsroom.desks().publish(article, "en", "causeway");
        String gone = Samples.approved(newsroom, "causeway-gone", 1).getFirst();
        newsroom.desks().publish(gone, "en", "causeway");
        newsroom.desks().desk(Person.ERIK).withdraw(gone, "en", "causeway", "It was wrong.");
        String one = causeway + "/articles/" + article + "?locale=en";
        String page = "https://www.causeway.example/en/causeway-0";
        Map<String, Integer> answers = Map.ofEntries(
                Map.entry(one, 200),
                Map.entry(causeway + "/articles/causeway-0", 200),
                Map.entry(causeway + "/articles/" + article + "/alternates", 200),
                Map.entry(causeway + "/articles/" + article + "/jsonld", 200),
                Map.entry(causeway + "/articles?locale=en", 200),
                Map.entry(causeway + "/feeds/en.atom", 200),
                Map.entry(causeway + "/feeds/en.json", 200),
                Map.entry(causeway + "/sitemap.xml", 200),
                Map.entry(causeway + "/search?q=games", 200),
                Map.entry(causeway + "/suggest?q=ga", 200),
                Map.entry(causeway + "/oembed?url=" + page, 200),
                Map.entry(causeway + "/sync", 200),
                Map.entry(causeway + "/state", 200),
                Map.entry(causeway + "/articles/" + gone, 410),
                Map.entry(causeway + "/articles/nothing", 404),
                Map.entry(causeway + "/articles?limit=x", 400),
                Map.entry(causeway + "/nowhere", 404),
                Map.entry(causeway + "/articles/x/y/z", 404));
        for (int round = 0; round < 2; round++) { // made the first time, ready the second
            answers.forEach(this::allowed);
        }
        String tag = reader.get(one).header("ETag");
        Reply held = reader.with("Origin", OURS).with("If-None-Match", tag).get(one);
        assertThat(held.status()).isEqualTo(304);
        assertThat(held.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        Reply denied = reader.with("Origin", OURS).post(causeway + "/receipts", Map.of());
        assertThat(denied.status()).isEqualTo(401);
        assertThat(denied.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
    }

    private void allowed(String path, int status) {
        Reply ours = reader.with("Origin", OURS).get(path);
        assertThat(ours.status()).as(path + ": " + ours.text()).isEqualTo(status);
        assertThat(ours.response().headers().allValues("Access-Control-Allow-Origin"))
                .as(path)
                .containsExactly(OURS);
        Reply foreign = reader.with("Origin", FOREIGN).get(path);
        assertThat(foreign.status()).as(path).isEqualTo(status);
        assertThat(foreign.response().headers().firstValue("Access-Control-Allow-Origin"))
                .as(path)
                .isEmpty();
        assertThat(List.of(ours, foreign, reader.get(path)))
                .allSatisfy(reply -> assertThat(
                                String.join(",", reply.response().headers().allValues("Vary")))
                        .as("Vary of " + path)
                        .contains("Origin"));
    }

    @Test
    void a_preflight_is_answered_without_reading_anything_and_never_with_credentials() {
        String pier = keeper.site("slipway", Map.of("visibility", "private", "origins", List.of(OURS)));
        HeraldClient asks = reader.with("Access-Control-Request-Method", "GET")
                .with("Access-Control-Request-Headers", "authorization");
        Reply yes = asks.with("Origin", OURS).send("OPTIONS", pier + "/articles", BodyPublishers.noBody());
        assertThat(yes.status()).isEqualTo(204);
        assertThat(yes.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(yes.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST");
        assertThat(yes.header("Access-Control-Allow-Headers")).contains("Authorization", "If-None-Match");
        assertThat(yes.header("Access-Control-Max-Age")).isEqualTo("7200");
        assertThat(yes.header("Vary")).contains("Origin");
        Reply no = asks.with("Origin", FOREIGN).send("OPTIONS", pier + "/articles", BodyPublishers.noBody());
        for (String header : List.of("Origin", "Methods", "Headers", "Credentials")) {
            assertThat(no.header("Access-Control-Allow-" + header)).as(header).isEmpty();
        }
        HeraldClient holder = keeper.holder(keeper.token(pier, Map.of()));
        Reply read = holder.with("Origin", OURS).get(pier + "/articles");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(read.header("Vary")).contains("Authorization", "Origin");
    }

    @Test
    void the_newsroom_itself_is_never_opened_to_other_pages() {
        for (String path : List.of("/api/v1/session", "/api/v1/sites", "/openapi", "/health/ready")) {
            Reply reply = ada.with("Origin", FOREIGN).get(path);
            assertThat(reply.header("Access-Control-Allow-Origin")).as(path).isEmpty();
        }
        Reply preflight = reader.with("Origin", FOREIGN)
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", "/api/v1/articles", BodyPublishers.noBody());
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void origins_go_with_the_visibility_until_somebody_names_them() {
        String dock = "/api/v1" + keeper.site("dock", Map.of());
        change(dock, Map.of("visibility", "private"), "[]");
        change(dock, Map.of("visibility", "public"), "[\"*\"]");
        change(dock, Map.of("origins", List.of(OURS)), "[\"" + OURS + "\"]");
        change(dock, Map.of("visibility", "private"), "[\"" + OURS + "\"]");
        Reply reply = ada.with("If-Match", ada.get(dock).header("ETag")).patch(dock, Map.of("origins", List.of("*")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("/origins/0");
    }

    private void change(String site, Map<String, Object> settings, String origins) {
        Reply changed = ada.with("If-Match", ada.get(site).header("ETag"))
                .patch(site, settings)
                .expect(200);
        assertThat(changed.json().path("origins").toString()).isEqualTo(origins);
    }
}
