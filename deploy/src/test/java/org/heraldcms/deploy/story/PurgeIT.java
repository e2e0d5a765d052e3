package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The network before a site is told what to forget, whatever it answers, and whatever happens to the server. */
final class PurgeIT {

    private static TestNewsroom newsroom;

    private final FakeCdn cdn = new FakeCdn();

    @BeforeAll
    static void open() {
        newsroom = TestNewsroom.own();
    }

    @AfterAll
    static void close() {
        newsroom.server().close();
    }

    @AfterEach
    void stop() {
        cdn.close();
    }

    private static HeraldClient ada() {
        return newsroom.ada();
    }

    private static String target(String site) {
        return "/api/v1/sites/" + site + "/purge-target";
    }

    private static void site(String key) {
        Map<String, Object> site = Map.of(
                "key",
                key,
                "name",
                key,
                "baseUrl",
                "https://" + key + ".example",
                "locales",
                List.of(Map.of("locale", "en")));
        ada().post("/api/v1/sites", site).expect(201);
    }

    private Map<String, Object> fastly() {
        return new HashMap<>(Map.of(
                "kind",
                "fastly",
                "service",
                "SU1Z0isxPaozGVKXdv0eY",
                "apiToken",
                FakeCdn.TOKEN,
                "apiUrl",
                cdn.fastly()));
    }

    private Map<String, Object> cloudflare() {
        return new HashMap<>(Map.of(
                "kind",
                "cloudflare",
                "service",
                "023e105f4ecef8ad9ca31a8372d0c353",
                "apiToken",
                FakeCdn.TOKEN,
                "apiUrl",
                cdn.cloudflare()));
    }

    /** Sets it up and waits until it has been told twice to forget the site. */
    private void before(String site, Map<String, Object> network) {
        site(site);
        ada().put(target(site), network).expect(200);
        Eventually.that(
                "the site is forgotten, and what was on its way",
                () -> cdn.taken().size() == 2);
        assertThat(cdn.taken()).allSatisfy(call -> assertThat(call.keys()).containsExactly("site." + site));
        cdn.forget();
    }

    private static JsonNode state(String site) {
        return ada().get(target(site)).expect(200).json().path("state");
    }

    private static String approved(String name) {
        return Samples.approved(newsroom, name, 1).getFirst();
    }

    @Test
    void fastly_is_told_after_each_change_what_it_may_have_altered() {
        before("spit", fastly());
        String article = approved("spit");
        newsroom.desks().publish(article, "en", "spit");
        String edition = "edition." + article + ".en";
        Eventually.that("told", () -> cdn.took(edition));
        assertThat(cdn.taken().getFirst().path()).isEqualTo("/service/SU1Z0isxPaozGVKXdv0eY/purge");
        assertThat(cdn.taken().getFirst().keys()).contains("list.spit", "article." + article, edition);
        assertThat(cdn.taken().getFirst().keys()).anyMatch(key -> key.startsWith("topic.spit."));
        Reply answer = newsroom.reader().get("/sites/spit/articles/" + article).expect(200);
        assertThat(answer.header("Surrogate-Control")).isEqualTo("max-age=45");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=15, must-revalidate");
        assertThat(cdn.taken().getFirst().keys())
                .containsAll(List.of(answer.header("Surrogate-Key")
                        .replaceFirst("site\\.spit ", "")
                        .split(" ")));

        Eventually.that(
                "told twice",
                () -> state("spit").path("pending").asInt() == 0 && cdn.taken().size() >= 2);
        cdn.forget();
        long asked = System.nanoTime();
        newsroom.desks()
                .desk(Person.ERIK)
                .http()
                .post("/api/v1/articles/" + article + "/recall", Map.of("reason", "A number is wrong."))
                .expect(201);
        Eventually.that("told of the recall", () -> cdn.took(edition));
        assertThat(Duration.ofNanos(cdn.taken().getFirst().nanos() - asked)).isLessThan(Duration.ofSeconds(20));
        assertThat(newsroom.reader().get("/sites/spit/articles/" + article).header("Surrogate-Control"))
                .as("nothing is held of what is gone")
                .isEmpty();
    }

    @Test
    void cloudflare_is_left_alone_as_long_as_it_asks_and_then_told() {
        before("bar", cloudflare());
        cdn.answer(new FakeCdn.Answer(429, "{\"success\":false}", 3));
        String article = approved("bar");
        newsroom.desks().publish(article, "en", "bar");
        Eventually.that("asked to wait", () -> !cdn.calls().isEmpty());
        cdn.answer(null);
        Eventually.that("told", () -> cdn.took("edition." + article + ".en"));
        long waited = cdn.taken().getFirst().nanos() - cdn.calls().getFirst().nanos();
        assertThat(TimeUnit.NANOSECONDS.toMillis(waited)).isGreaterThanOrEqualTo(2_900);
        assertThat(cdn.calls().getFirst().path())
                .isEqualTo("/client/v4/zones/023e105f4ecef8ad9ca31a8372d0c353/purge_cache");
        String one = "/sites/bar/articles/" + article;
        assertThat(newsroom.reader().get(one + "?locale=en").header("CDN-Cache-Control"))
                .isEqualTo("max-age=45");
        assertThat(newsroom.reader()
                        .with("Accept", "text/html")
                        .get(one + "?locale=en")
                        .header("CDN-Cache-Control"))
                .as("it would give everybody the first reader's form")
                .isEqualTo("no-store");
        assertThat(newsroom.reader().get(one).header("CDN-Cache-Control"))
                .as("it would give everybody the first reader's language")
                .isEqualTo("no-store");
        Eventually.that("all told", () -> state("bar").path("pending").asInt() == 0);
        assertThat(state("bar").path("failure").isNull()
                        || state("bar").path("failure").isMissingNode())
                .isTrue();
    }

    @Test
    void what_it_refuses_is_shown_without_the_token_and_told_once_it_is_mended() {
        before("reef-edge", fastly());
        Reply seen = ada().get(target("reef-edge"));
        Map<String, Object> wrong = fastly();
        wrong.put("apiToken", "mistyped-token-99");
        ada().with("If-Match", seen.header("ETag"))
                .put(target("reef-edge"), wrong)
                .expect(200);
        Eventually.that(
                "refused twice", () -> state("reef-edge").path("attempts").asInt() >= 2);
        Reply failing = ada().get(target("reef-edge"));
        assertThat(failing.json().at("/state/failure").asText())
                .startsWith("answered 403: ")
                .contains("credentials");
        assertThat(failing.json().at("/state/nextAt").asText()).isNotEmpty();
        assertThat(failing.text()).doesNotContain("mistyped-token-99", FakeCdn.TOKEN);
        String article = approved("reef-edge");
        newsroom.desks().publish(article, "en", "reef-edge");
        assertThat(ada().put(target("reef-edge"), fastly()).status()).isEqualTo(428);
        assertThat(ada().with("If-Match", seen.header("ETag"))
                        .put(target("reef-edge"), fastly())
                        .status())
                .isEqualTo(412);
        ada().with("If-Match", failing.header("ETag"))
                .put(target("reef-edge"), fastly())
                .expect(200);
        Eventually.that(
                "told, and well again",
                () -> cdn.took("edition." + article + ".en")
                        && state("reef-edge").path("attempts").asInt() == 0);
        assertThat(ada().get("/api/v1/audit?subject=reef-edge").text())
                .doesNotContain("mistyped-token-99", FakeCdn.TOKEN);
        ada().delete(target("reef-edge")).expect(204);
        assertThat(ada().get(target("reef-edge")).status()).isEqualTo(404);
    }

    @Test
    void whoever_answers_for_the_site_is_told_once_of_a_recall_that_its_network_does_not_take() {
        before("skerry", fastly());
        String article = approved("skerry");
        newsroom.desks().publish(article, "en", "skerry");
        Eventually.that("told", () -> state("skerry").path("pending").asInt() == 0);
        cdn.answer(new FakeCdn.Answer(500, "", 0));
        String recall = newsroom.desks()
                .desk(Person.ERIK)
                .http()
                .post("/api/v1/articles/" + article + "/recall", Map.of("reason", "A number is wrong."))
                .expect(201)
                .json()
                .path("recall")
                .asText();
        Eventually.that("it refuses", () -> state("skerry").path("attempts").asInt() > 0);
        assertThat(cached(recall)).isTrue();
        Eventually.that("it is counted", () -> figure("herald_purges_waiting") > 0);
        try (Store store = Store.of(newsroom.server());
                Told told = Told.by(newsroom.server())) {
            store.change("update purge set due_at = due_at - interval '1 minute' where site = 'skerry'");
            String link = "#/sites/skerry/access";
            Eventually.that(
                    "it is told", () -> !told.of("purges_late", link, "skerry").isEmpty());
            Eventually.that("counted", () -> figure("herald_purges_oldest_seconds") >= 60);
            newsroom.desks().publish(approved("skerry-2"), "en", "skerry");
            cdn.forget();
            cdn.answer(null);
            store.change("update purge_target set next_at = now() where site = 'skerry'");
            Eventually.that("it took it", () -> cdn.took("article." + article));
            Eventually.that(
                    "it is over",
                    () -> store.ask("select count(*) from purge_alarm").equals("0"));
            assertThat(told.of("purges_late", link, "skerry")).containsExactly("Ada Okafor");
        }
        assertThat(cached(recall)).isFalse();
    }

    private static boolean cached(String recall) {
        return ada().get("/api/v1/recalls/" + recall)
                .expect(200)
                .json()
                .path("sites")
                .valueStream()
                .filter(site -> site.path("site").asText().equals("skerry"))
                .map(site -> site.path("cached").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    private static double figure(String name) {
        return newsroom.reader()
                .get("/metrics")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_that_hangs_holds_up_no_other() {
        site("eddy");
        before("wave", cloudflare());
        try (FakeCdn hanging = new FakeCdn()) {
            hanging.hang();
            Map<String, Object> network = fastly();
            network.put("apiUrl", hanging.fastly());
            ada().put(target("eddy"), network).expect(200);
            Eventually.that("it hangs", () -> !hanging.calls().isEmpty());
            String article = approved("wave");
            long published = System.nanoTime();
            newsroom.desks().publish(article, "en", "wave", "eddy");
            Eventually.that("the other is told", () -> cdn.took("edition." + article + ".en"));
            assertThat(Duration.ofNanos(cdn.taken().getFirst().nanos() - published))
                    .isLessThan(Duration.ofSeconds(12));
            Eventually.that(
                    "the wait ends", () -> state("eddy").path("attempts").asInt() > 0);
            assertThat(state("eddy").path("failure").asText()).isEqualTo("timeout");
        }
    }

    @Test
    void nothing_is_lost_when_the_server_is_killed_and_calls_name_no_more_than_they_may() {
        before("shelf", cloudflare());
        cdn.answer(new FakeCdn.Answer(503, "", 0));
        List<String> articles = Samples.approved(newsroom, "shelf", 40);
        articles.forEach(article -> newsroom.desks().publish(article, "en", "shelf"));
        newsroom.server().killNow();
        cdn.answer(null);
        newsroom.server().restart();
        timeGoesBy("shelf");
        Eventually.that(
                "all told", () -> articles.stream().allMatch(article -> cdn.took("edition." + article + ".en")));
        assertThat(cdn.taken()).allSatisfy(call -> assertThat(call.keys()).hasSizeBetween(1, 100));
        Eventually.that("nothing waits", () -> state("shelf").path("pending").asInt() == 0);
    }

    /** What the dead had claimed is free again, and the next try is due. */
    private static void timeGoesBy(String site) {
        try (Store store = Store.of(newsroom.server())) {
            assertThat(store.change("update purge_target set claimed_until = now(), next_at = now() where site = '"
                            + site + "'"))
                    .isEqualTo(1);
        }
    }

    /** As a release of hundreds of articles would want them. */
    private static String wishes(int count) {
        return "insert into purge (site, key, urgent, wish, due_at) select 'delta', 'article.' || n, false,"
                + " nextval('purge_wish'), now() from generate_series(1, " + count + ") n";
    }

    @Test
    void much_is_told_by_several_calls_and_very_much_by_the_one_key_of_the_site() {
        before("delta", cloudflare());
        try (Store store = Store.of(newsroom.server())) {
            String left = "select count(*) from purge where site = 'delta'";
            Eventually.that("nothing is left", () -> store.ask(left).equals("0"));
            store.change(wishes(250));
            Eventually.that("all told, twice", () -> store.ask(left).equals("0"));
            assertThat(cdn.taken())
                    .hasSizeBetween(6, 8)
                    .allSatisfy(call -> assertThat(call.keys()).hasSizeBetween(50, 100));
            assertThat(cdn.took("article.1") && cdn.took("article.250")).isTrue();
            cdn.forget();
            store.change(wishes(600));
            Eventually.that("all told", () -> store.ask(left).equals("0"));
            assertThat(cdn.taken())
                    .hasSize(2)
                    .allSatisfy(call -> assertThat(call.keys()).containsExactly("site.delta"));
        }
    }

    @Test
    void other_settings_of_the_site_make_it_forget_everything() {
        before("fjord", fastly());
        String path = "/api/v1/sites/fjord";
        ada().with("If-Match", ada().get(path).header("ETag"))
                .patch(path, Map.of("visibility", "private"))
                .expect(200);
        Eventually.that("forgotten", () -> cdn.took("site.fjord"));
        cdn.forget();
        ada().post(target("fjord") + "/purges", Map.of()).expect(202);
        Eventually.that("forgotten by hand", () -> cdn.took("site.fjord"));
        Eventually.that("nothing waits", () -> state("fjord").path("pending").asInt() == 0);
    }
}
