package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.launch.HeraldServer;
import org.junit.jupiter.api.Test;

/** A recall goes before everything else that waits, to whoever can take it. */
final class RecallIT {

    private static final int ENDPOINTS_THAT_HANG = 250;
    private static final int ARTICLES = 20;
    private static final int HEALTHY = 10;
    private static final int MENDED = 10;
    private static final double SECONDS = 5;

    private static final List<Map<String, Object>> EN = List.of(Map.of("locale", "en"));

    private final List<WebhookReceiver> healthy = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();

    @Test
    void a_recall_overtakes_five_thousand_deliveries_that_wait_for_endpoints_that_hang() {
        TestNewsroom newsroom = TestNewsroom.own(Map.of("HERALD_RECALL_CONFIRM_SECONDS", "10"));
        try (HeraldServer server = newsroom.server();
                SlowPartner hanging = new SlowPartner(0);
                Told told = Told.by(server)) {
            setUp(newsroom, hanging);
            List<String> articles = Samples.approved(newsroom, "queued", ARTICLES);
            String bad = Samples.approved(newsroom, "bad", 1).getFirst();
            publishEverywhere(newsroom, bad);
            healthy.forEach(one ->
                    assertThat(one.await("edition.published", bad, "en").id()).isNotEmpty());
            Eventually.that(
                    "all took it",
                    () -> IntStream.range(0, ENDPOINTS_THAT_HANG)
                            .allMatch(i -> hanging.at(i).size() == 1));

            hanging.hang();
            articles.forEach(article -> publishEverywhere(newsroom, article));
            changeEverywhere(newsroom, bad);
            Eventually.that("all of them hang", () -> hanging.hanging() >= 200);
            Eventually.that(
                    "the healthy are served meanwhile",
                    () -> healthy.stream().allMatch(site -> site.all().size() == ARTICLES + 2));
            Eventually.that("5,000 wait", () -> waiting(newsroom) >= 5_000);

            String recall = recall(newsroom, bad);
            Eventually.that("recall settled at the healthy", () -> settled(newsroom, recall) == HEALTHY);
            assertThat(told.of("recalled", "#/recalls/" + recall, "")).containsExactly("Ada Okafor", "Erik Lund");
            overdue(newsroom, recall, told);

            hanging.letGo();
            nothingOlderComesAfterTheRecall(newsroom, bad, hanging);
            Eventually.that(
                    "settled everywhere",
                    () -> !read(newsroom, recall).path("open").asBoolean());
            replaysLeaveItOut(newsroom, bad);
        } finally {
            healthy.forEach(WebhookReceiver::close);
        }
    }

    private void setUp(TestNewsroom newsroom, SlowPartner hanging) {
        newsroom.desks().site("stuck", "Stuck", URI.create("https://stuck.example"), EN);
        sites.add("stuck");
        for (int i = 0; i < ENDPOINTS_THAT_HANG; i++) {
            assertThat(newsroom.endpoint("stuck", hanging.endpoint(i))).isNotEmpty();
        }
        for (int i = 0; i < HEALTHY; i++) {
            String key = "healthy-" + i;
            WebhookReceiver receiver = new WebhookReceiver();
            newsroom.desks().site(key, key, URI.create("https://" + key + ".example"), EN);
            assertThat(newsroom.endpoint(key, receiver.url())).isNotEmpty();
            healthy.add(receiver);
            sites.add(key);
        }
    }

    private void publishEverywhere(TestNewsroom newsroom, String article) {
        assertThat(newsroom.desks().publish(article, "en", sites.toArray(String[]::new)))
                .hasSize(sites.size());
    }

    /** A second text of the recalled article, which waits at all endpoints and must never come. */
    private void changeEverywhere(TestNewsroom newsroom, String bad) {
        newsroom.desks()
                .desk(Person.ERIK)
                .save(
                        bad,
                        "en",
                        newsroom.desks()
                                .sample(SampleArticle.GAMES, "en")
                                .at("bad-0")
                                .titled("Games bad, changed"));
        newsroom.desks().approve(bad, "en");
        publishEverywhere(newsroom, bad);
    }

    private static long waiting(TestNewsroom newsroom) {
        long waiting = 0;
        String cursor = "";
        do {
            JsonNode page = newsroom.ada()
                    .get("/api/v1/deliveries?state=pending&limit=200" + cursor)
                    .expect(200)
                    .json();
            waiting += page.path("items").size();
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return waiting;
    }

    private String recall(TestNewsroom newsroom, String bad) {
        HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
        long began = System.nanoTime();
        String recall = erik.post("/api/v1/articles/" + bad + "/recall", Map.of("reason", "A figure is wrong."))
                .expect(201)
                .json()
                .path("recall")
                .asText();
        double[] seconds = new double[HEALTHY];
        Eventually.that("every healthy site has the recall", () -> {
            for (int i = 0; i < HEALTHY; i++) {
                if (seconds[i] == 0 && isRecalledAt(healthy.get(i), bad)) {
                    seconds[i] = (System.nanoTime() - began) / 1e9;
                }
            }
            return IntStream.range(0, HEALTHY).allMatch(i -> seconds[i] > 0);
        });
        for (int i = 0; i < HEALTHY; i++) {
            System.out.printf("healthy-%d has the recall after %.2f s%n", i, seconds[i]);
        }
        assertThat(Arrays.stream(seconds).max().orElseThrow()).isLessThan(SECONDS);
        return recall;
    }

    private static boolean isRecalledAt(WebhookReceiver site, String article) {
        return site.all().stream()
                .anyMatch(one -> one.type().equals("article.recalled")
                        && one.json().at("/data/articleId").asText().equals(article));
    }

    private static JsonNode read(TestNewsroom newsroom, String recall) {
        return newsroom.ada().get("/api/v1/recalls/" + recall).expect(200).json();
    }

    private static long settled(TestNewsroom newsroom, String recall) {
        return read(newsroom, recall)
                .path("sites")
                .valueStream()
                .filter(site -> site.path("settled").asBoolean())
                .count();
    }

    private static void overdue(TestNewsroom newsroom, String recall, Told told) {
        Eventually.that(
                "the stuck site is overdue",
                () -> !told.of("recall_overdue", "#/recalls/" + recall, "stuck").isEmpty());
        assertThat(told.of("recall_overdue", "#/recalls/" + recall, "")).containsExactly("Ada Okafor", "Erik Lund");
        JsonNode open = newsroom.ada()
                .get("/api/v1/recalls?open=true")
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(open.path("id").asText()).isEqualTo(recall);
        JsonNode stuck = open.path("sites")
                .valueStream()
                .filter(site -> !site.path("settled").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(stuck.path("site").asText()).isEqualTo("stuck");
        assertThat(stuck.path("state").asText()).isEqualTo("waiting");
        assertThat(stuck.path("shownSince")).isEqualTo(open.path("at"));
        assertThat(stuck.hasNonNull("overdueSince")).isTrue();
    }

    private void nothingOlderComesAfterTheRecall(TestNewsroom newsroom, String bad, SlowPartner hanging) {
        mend(newsroom);
        Eventually.that(
                "the healthy have all",
                () -> healthy.stream().allMatch(site -> site.all().size() == ARTICLES + 3));
        Eventually.that(
                "the first that hung have all",
                () -> IntStream.range(0, MENDED).allMatch(i -> everything(hanging.at(i)) == ARTICLES + 2));
        Eventually.that(
                "all that hung have the recall",
                () -> IntStream.range(0, ENDPOINTS_THAT_HANG)
                        .allMatch(i -> about(bad, hanging.at(i)).contains("article.recalled")));
        for (WebhookReceiver site : healthy) {
            assertThat(about(
                            bad,
                            site.all().stream()
                                    .map(WebhookReceiver.Received::json)
                                    .toList()))
                    .containsExactly("edition.published", "edition.updated", "article.recalled");
        }
        for (int i = 0; i < ENDPOINTS_THAT_HANG; i++) {
            List<String> types = about(bad, hanging.at(i)).stream().distinct().toList();
            assertThat(types).containsExactly("edition.published", "article.recalled");
        }
        assertThat(newsroom.ada()
                        .get("/api/v1/deliveries?state=superseded&site=stuck")
                        .expect(200)
                        .json()
                        .at("/items/0/type")
                        .asText())
                .isEqualTo("edition.updated");
    }

    /** What waits for the first endpoints need not wait for its next try any longer. */
    private static void mend(TestNewsroom newsroom) {
        String endpoints = "/api/v1/sites/stuck/endpoints";
        newsroom.ada()
                .get(endpoints)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .limit(MENDED)
                .forEach(endpoint -> List.of(false, true).forEach(enabled -> {
                    String address = endpoints + "/" + endpoint.path("id").asText();
                    String seen = newsroom.ada().get(address).expect(200).header("ETag");
                    assertThat(newsroom.ada()
                                    .with("If-Match", seen)
                                    .patch(address, Map.of("enabled", enabled))
                                    .status())
                            .isEqualTo(200);
                }));
    }

    private static long everything(List<JsonNode> received) {
        return received.stream()
                .map(one -> one.at("/data/position").asLong())
                .distinct()
                .count();
    }

    private static List<String> about(String article, List<JsonNode> received) {
        return received.stream()
                .filter(one -> one.at("/data/articleId").asText().equals(article))
                .map(one -> one.path("type").asText())
                .toList();
    }

    /** Neither by hand nor by a replay of everything is a partner sent what was recalled since. */
    private void replaysLeaveItOut(TestNewsroom newsroom, String bad) {
        HeraldClient ada = newsroom.ada();
        JsonNode old = ada.get("/api/v1/deliveries?site=healthy-0&type=edition.updated&article=" + bad)
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(ada.post("/api/v1/deliveries/" + old.path("id").asText() + "/attempts", Map.of())
                        .status())
                .isEqualTo(409);
        int before = healthy.getFirst().all().size();
        String endpoint = old.path("endpointId").asText();
        assertThat(ada.post("/api/v1/sites/healthy-0/endpoints/" + endpoint + "/replays", Map.of("after", 0))
                        .status())
                .isLessThan(300);
        Eventually.that("all came again", () -> healthy.getFirst().all().size() >= before + ARTICLES + 1);
        assertThat(about(
                        bad,
                        healthy.getFirst().all().stream()
                                .skip(before)
                                .map(WebhookReceiver.Received::json)
                                .toList()))
                .containsExactly("article.recalled");
    }

    @Test
    void an_endpoint_that_is_slowly_drained_takes_the_recall_as_its_next_message() {
        TestNewsroom newsroom = TestNewsroom.shared();
        try (SlowPartner slow = new SlowPartner(300)) {
            newsroom.desks().site("steady", "Steady", URI.create("https://steady.example"), EN);
            assertThat(newsroom.endpoint("steady", slow.endpoint(0))).isNotEmpty();
            List<String> articles = Samples.approved(newsroom, "steady", ARTICLES);
            articles.forEach(article -> newsroom.desks().publish(article, "en", "steady"));
            Eventually.that("it is being drained", () -> slow.at(0).size() >= 2);
            String recalled = articles.getLast();

            assertThat(newsroom.desks()
                            .desk(Person.ERIK)
                            .http()
                            .post(Desk.edition(recalled, "en") + "/recall", Map.of("reason", "It is wrong."))
                            .status())
                    .isEqualTo(201);

            Eventually.that("it came", () -> about(recalled, slow.at(0)).contains("article.recalled"));
            assertThat(about(recalled, slow.at(0))).containsExactly("article.recalled");
            Eventually.that("so did the others", () -> slow.at(0).size() == ARTICLES);
            int place = slow.at(0).stream()
                    .map(one -> one.path("type").asText())
                    .toList()
                    .indexOf("article.recalled");
            System.out.println("The recall came as message " + (place + 1) + " of " + ARTICLES);
            assertThat(place).isLessThan(ARTICLES - 1);
        }
    }
}
