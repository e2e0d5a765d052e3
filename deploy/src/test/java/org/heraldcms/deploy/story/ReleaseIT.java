package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.launch.HeraldServer;
import org.heraldcms.deploy.postgres.BundledPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many publications and withdrawals over many sites become visible together, or not at all. */
final class ReleaseIT {

    private static final int READERS = 4;
    private static final int PAGES_A_READER = 40;
    private static final List<String> SITES =
            IntStream.range(0, 10).mapToObj(i -> "port-" + i).toList();

    private static TestNewsroom newsroom;
    private static ApprovedCopies copies;

    @BeforeAll
    static void prepare() throws Exception {
        newsroom = TestNewsroom.own();
        HeraldServer server = newsroom.server();
        copies = new ApprovedCopies(
                BundledPostgres.prepare(Path.of("target", "postgres").toAbsolutePath(), server.data(), told -> {}));
        for (String site : SITES) {
            newsroom.desks().site(site, site, URI.create("https://" + site + ".example"), List.of(locale("en")));
        }
    }

    private static HeraldClient erik() {
        return newsroom.desks().desk(Person.ERIK).http();
    }

    private static Map<String, Object> locale(String tag) {
        return Map.of("locale", tag);
    }

    @AfterAll
    static void close() throws Exception {
        copies.close();
        newsroom.server().close();
    }

    private List<String> copies(String word, int count) throws Exception {
        return copies.of(Samples.approved(newsroom, "template-" + word, 1).getFirst(), word, count);
    }

    private String release(String name) {
        return erik().post("/api/v1/releases", Map.of("name", name))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static Map<String, Object> item(String action, String article, Object sites) {
        return action.equals("publish")
                ? Map.of("action", action, "article", article, "locale", "en", "sites", sites)
                : Map.of("action", action, "article", article, "locale", "en", "sites", sites, "reason", "A try.");
    }

    private void add(String release, String action, List<String> articles, Object sites) {
        List<Map<String, Object>> items =
                articles.stream().map(one -> item(action, one, sites)).toList();
        erik().post("/api/v1/releases/" + release + "/items", Map.of("items", items))
                .expect(201);
    }

    private JsonNode launch(String release) {
        Instant begun = Instant.now();
        JsonNode launched = erik().with("Content-Type", "application/json")
                .post("/api/v1/releases/" + release + "/launch", Map.of())
                .expect(200)
                .json();
        System.out.printf(
                "release of %d changes: %d ms%n",
                launched.path("last").asLong() - launched.path("first").asLong() + 1,
                Duration.between(begun, Instant.now()).toMillis());
        return launched;
    }

    @Test
    void no_reader_ever_sees_a_release_over_200_editions_and_10_sites_half_done() throws Exception {
        List<String> fresh = copies("fresh", 25);
        List<String> gone = copies("gone", 25);
        List<String> kept = copies("kept", 150);
        String first = release("First");
        add(first, "publish", Stream.concat(gone.stream(), kept.stream()).toList(), SITES);
        launch(first);
        copies.revise();
        String second = release("Second");
        add(second, "publish", Stream.concat(fresh.stream(), kept.stream()).toList(), SITES);
        add(second, "withdraw", gone, SITES);
        assertThat(erik().get("/api/v1/releases/" + second + "/check")
                        .expect(200)
                        .json()
                        .path("ready")
                        .asBoolean())
                .isTrue();

        List<ReleaseReader> readers = whileReading(new ReleaseReader.Stage(SITES, kept, gone, fresh), second);

        assertThat(readers).allSatisfy(one -> assertThat(one.fault()).isEmpty());
        readers.forEach(one -> System.out.println(one.pages() + " pages: " + one.seen()));
        for (String site : SITES) {
            JsonNode state = newsroom.reader()
                    .get("/sites/" + site + "/state")
                    .expect(200)
                    .json();
            assertThat(state.path("count").asInt()).isEqualTo(175);
        }
    }

    private List<ReleaseReader> whileReading(ReleaseReader.Stage stage, String release) throws InterruptedException {
        List<ReleaseReader> readers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            ReleaseReader one = new ReleaseReader(newsroom.reader(), stage, i);
            readers.add(one);
            threads.add(Thread.ofPlatform().start(one));
        }
        Eventually.that(
                "all have read before",
                () -> readers.stream()
                        .allMatch(one ->
                                one.pages() > PAGES_A_READER || !one.fault().isEmpty()));
        JsonNode launched = launch(release);
        assertThat(launched.path("sites")).hasSize(SITES.size());
        Eventually.that(
                "all have read behind it",
                () -> readers.stream()
                        .allMatch(one -> one.pagesBehind() > PAGES_A_READER
                                || !one.fault().isEmpty()));
        readers.forEach(ReleaseReader::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        return readers;
    }

    @Test
    void a_release_of_a_thousand_items_takes_effect() throws Exception {
        List<String> many = copies("many", 1_000);
        String release = release("A thousand");
        add(release, "publish", many, List.of("port-0"));
        Reply full = erik().post(
                        "/api/v1/releases/" + release + "/items", item("publish", many.getFirst(), List.of("port-1")));
        assertThat(full.status()).isEqualTo(413);
        Instant begun = Instant.now();
        assertThat(erik().get("/api/v1/releases/" + release + "/check")
                        .json()
                        .path("ready")
                        .asBoolean())
                .isTrue();
        System.out.println(
                "check of 1000 items: " + Duration.between(begun, Instant.now()).toMillis() + " ms");
        JsonNode launched = launch(release);
        assertThat(launched.path("last").asLong() - launched.path("first").asLong())
                .isEqualTo(1_000);
        assertThat(erik().get("/api/v1/releases/" + release)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("launched");
    }

    @Test
    void one_item_that_cannot_stops_all() throws Exception {
        List<String> some = copies("some", 3);
        Desk desk = newsroom.desks().desk(Person.ERIK);
        String release = release("Blocked");
        add(release, "publish", some, List.of("port-0"));
        desk.save(
                some.get(1),
                "en",
                newsroom.desks().sample(SampleArticle.GAMES, "en").at("some-2"));
        long head = newsroom.changes().size();

        JsonNode check =
                erik().get("/api/v1/releases/" + release + "/check").expect(200).json();
        assertThat(check.path("ready").asBoolean()).isFalse();
        assertThat(check.at("/items/0/code").asText()).isEqualTo("not_approved");
        Reply refused = erik().post("/api/v1/releases/" + release + "/launch", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("release_blocked");
        assertThat(refused.json().path("errors")).hasSize(1);
        assertThat(refused.json().at("/errors/0/pointer").asText())
                .isEqualTo("/items/" + check.at("/items/0/item").asText());
        assertThat(newsroom.changes()).hasSize((int) head);
        assertThat(erik().get("/api/v1/releases/" + release)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("open");
    }

    @Test
    void a_recall_of_one_language_stops_that_language_alone_until_it_is_put_in_again() {
        String article = newsroom.desks()
                .draft(newsroom.desks().sample(SampleArticle.GAMES, "en").at("recalled-in-one"));
        newsroom.desks()
                .translate(
                        article,
                        newsroom.desks().sample(SampleArticle.GAMES, "es").at("retirado-en-uno"));
        for (String locale : List.of("en", "es")) {
            newsroom.desks().approve(article, locale);
            newsroom.desks().publish(article, locale, "lighthouse");
        }
        String items = "/api/v1/releases/" + release("In both languages") + "/items";
        Map<String, Object> both =
                Map.of("action", "publish", "article", article, "locale", "all", "sites", List.of("lighthouse"));
        erik().post(items, both).expect(201);
        erik().post(Desk.edition(article, "es") + "/recall", Map.of("reason", "A wrong number."))
                .expect(201);

        JsonNode check =
                erik().get(items.replace("/items", "/check")).expect(200).json();
        assertThat(check.path("ready").asBoolean()).isFalse();
        assertThat(check.path("items").findValuesAsText("code")).containsExactly("recalled");
        String recalled = check.at("/items/0/item").asText();
        erik().delete(items + "/" + recalled).expect(204);
        erik().post(
                        items,
                        Map.of("action", "publish", "article", article, "locale", "es", "sites", List.of("lighthouse")))
                .expect(201);
        assertThat(erik().get(items.replace("/items", "/check"))
                        .json()
                        .path("ready")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_scheduled_release_takes_effect_by_the_clock_and_a_blocked_one_is_refused_told_and_opened_again()
            throws Exception {
        List<String> pair = copies("pair", 2);
        String good = drafted("On time", pair.getFirst());
        String bad = drafted("In vain", pair.getLast());
        newsroom.desks()
                .desk(Person.ERIK)
                .save(
                        pair.getLast(),
                        "en",
                        newsroom.desks().sample(SampleArticle.GAMES, "en").at("pair-2"));
        List.of(good, bad).forEach(this::schedule);
        Eventually.that("launched", () -> state(good).equals("launched"));
        Eventually.that("refused", () -> state(bad).equals("refused"));
        newsroom.reader()
                .get("/sites/port-0/articles/" + pair.getFirst() + "?locale=en")
                .expect(200);
        JsonNode refused = erik().get("/api/v1/releases/" + bad).json();
        assertThat(refused.path("history").findValuesAsText("reason"))
                .anySatisfy(reason -> assertThat(reason).contains("has not been approved"));
        JsonNode planned = erik().get("/api/v1/calendar?zone=Europe/Madrid&from="
                        + refused.path("at").asText() + "&until="
                        + Instant.parse(refused.path("at").asText()).plusSeconds(60))
                .expect(200)
                .json();
        assertThat(planned.path("items"))
                .anySatisfy(one -> assertThat(one.path("name").asText()).isEqualTo("In vain"));
        erik().with("If-Match", erik().get("/api/v1/releases/" + bad).header("ETag"))
                .patch("/api/v1/releases/" + bad, Map.of("at", "2031-12-01T09:00", "zone", "Europe/Madrid"))
                .expect(200);
        assertThat(state(bad)).isEqualTo("scheduled");
        assertThat(copies.count("select count(*) from notice where kind = 'launch_refused'"))
                .isEqualTo(1);
        assertThat(copies.count(
                        "select count(*) from notice where kind = 'launched' and subject = 'release/" + good + "'"))
                .isEqualTo(1);
    }

    private String drafted(String name, String article) {
        String id = erik().post("/api/v1/releases", Map.of("name", name))
                .expect(201)
                .json()
                .path("id")
                .asText();
        add(id, "publish", List.of(article), List.of("port-0"));
        return id;
    }

    private void schedule(String release) {
        String path = "/api/v1/releases/" + release;
        erik().with("If-Match", erik().get(path).header("ETag"))
                .patch(path, Map.of("at", Instant.now().plusSeconds(4).toString()))
                .expect(200);
    }

    private String state(String release) {
        return erik().get("/api/v1/releases/" + release)
                .expect(200)
                .json()
                .path("state")
                .asText();
    }
}
