package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** How an endpoint is served: in order or several at once, how fast, and with what the API shows already. */
final class ServingIT {

    private static final List<Map<String, Object>> EN = List.of(Map.of("locale", "en"));
    private static final long SECOND = 1_000_000_000L;

    private final TestNewsroom newsroom = TestNewsroom.shared();

    private String endpoint(String site, URI url, Map<String, ?> serving) {
        newsroom.desks().site(site, site, URI.create("https://" + site + ".example"), EN);
        String endpoints = "/api/v1/sites/" + site + "/endpoints";
        Map<String, Object> wanted = new ConcurrentHashMap<>(serving);
        wanted.put("url", url);
        return endpoints + "/"
                + newsroom.ada()
                        .post(endpoints, wanted)
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
    }

    private void publish(List<String> articles, String site) {
        articles.forEach(article -> newsroom.desks().publish(article, "en", site));
    }

    @Test
    void without_order_what_fails_or_hangs_holds_up_no_other() {
        try (MoodyPartner partner = new MoodyPartner()) {
            String endpoint = endpoint("serving-open", partner.url(), Map.of("ordered", false));
            assertThat(newsroom.ada().get(endpoint).json().path("ordered").asBoolean(true))
                    .isFalse();
            List<String> articles = Samples.approved(newsroom, "serving-open", 12);
            partner.mood(body -> switch (articles.indexOf(body.at("/data/articleId").asText())) {
                case 0 -> MoodyPartner.HANG;
                case 1 -> 500;
                default -> 200;
            });
            publish(articles, "serving-open");
            Eventually.that("all others", () -> partner.taken().size() == 10);
            assertThat(partner.taken())
                    .extracting(MoodyPartner.Taken::article)
                    .containsExactlyInAnyOrderElementsOf(articles.subList(2, 12));
            partner.mood(body -> 200);
            Eventually.that("the two as well", () -> partner.taken().size() == 12);
        }
    }

    @Test
    void in_order_nothing_passes_what_fails() {
        try (MoodyPartner partner = new MoodyPartner()) {
            String endpoint = endpoint("serving-line", partner.url(), Map.of());
            assertThat(newsroom.ada().get(endpoint).json().path("ordered").asBoolean())
                    .isTrue();
            List<String> articles = Samples.approved(newsroom, "serving-line", 6);
            partner.mood(body -> articles.indexOf(body.at("/data/articleId").asText()) == 2 ? 503 : 200);
            publish(articles, "serving-line");
            Eventually.that("it fails", () -> partner.seen().size() >= 3);
            assertThat(partner.taken()).hasSize(2);
            partner.mood(body -> 200);
            Eventually.that("all", () -> partner.taken().size() == 6);
            assertThat(partner.taken())
                    .extracting(MoodyPartner.Taken::article)
                    .containsExactlyElementsOf(articles);
        }
    }

    @Test
    void no_second_has_more_messages_than_the_endpoint_takes() {
        try (MoodyPartner partner = new MoodyPartner()) {
            String endpoint = endpoint("serving-pace", partner.url(), Map.of("ratePerSecond", 4));
            List<String> articles = Samples.approved(newsroom, "serving-pace", 14);
            publish(articles, "serving-pace");
            Eventually.that("all", () -> partner.taken().size() == 14);
            List<MoodyPartner.Taken> taken = partner.taken();
            assertThat(taken).extracting(MoodyPartner.Taken::article).containsExactlyElementsOf(articles);
            // Between the first and the fifth lie four spaces; what is measured here is when they came in.
            assertThat(IntStream.range(0, 10).allMatch(i -> taken.get(i + 4).nanos() - taken.get(i).nanos() > SECOND * 9 / 10))
                    .isTrue();
            Reply seen = newsroom.ada().get(endpoint);
            JsonNode lifted = newsroom.ada()
                    .with("If-Match", seen.header("ETag"))
                    .patch(endpoint, Map.of("ratePerSecond", 0))
                    .expect(200)
                    .json();
            assertThat(lifted.hasNonNull("ratePerSecond")).isFalse();
        }
    }

    @Test
    void a_rate_beyond_measure_is_refused_by_name() {
        Reply refused = newsroom.ada()
                .post(
                        "/api/v1/sites/lighthouse/endpoints",
                        Map.of("url", "http://127.0.0.1:9009/", "ratePerSecond", 1_001));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/ratePerSecond");
    }

    /** One publish, one message; and whoever is told looks and finds what was told of. */
    @Test
    void what_a_message_tells_of_is_there_when_it_comes_and_is_told_once() {
        try (MoodyPartner partner = new MoodyPartner()) {
            assertThat(endpoint("serving-race", partner.url(), Map.of())).isNotEmpty();
            Map<String, String> shown = new ConcurrentHashMap<>();
            partner.mood(body -> {
                String article = body.at("/data/articleId").asText();
                Reply document = newsroom.reader().get("/sites/serving-race/articles/" + article + "?locale=en");
                shown.put(
                        body.at("/data/position").asText(),
                        document.json().path("digest").asText() + "/"
                                + body.at("/data/digest").asText());
                return 200;
            });
            List<String> articles = Samples.approved(newsroom, "serving-race", 5);
            publish(articles, "serving-race");
            String again = articles.getFirst();
            newsroom.desks()
                    .desk(Person.ERIK)
                    .http()
                    .post("/api/v1/articles/" + again + "/editions/en/publications", Map.of("sites", List.of("serving-race")));
            newsroom.desks().desk(Person.ERIK).withdraw(again, "en", "serving-race", "A test.");
            Eventually.that(
                    "the last",
                    () -> partner.taken().stream()
                            .anyMatch(one -> one.json().path("type").asText().equals("edition.withdrawn")));
            assertThat(partner.taken()).extracting(MoodyPartner.Taken::position).doesNotHaveDuplicates();
            long changes = newsroom.changes().stream()
                    .filter(change -> change.path("site").asText().equals("serving-race"))
                    .count();
            assertThat(partner.taken()).hasSize((int) changes);
            partner.taken().stream()
                    .filter(one -> one.json().path("type").asText().equals("edition.published") && !one.article().equals(again))
                    .forEach(one -> {
                        String[] digests = shown.get(Long.toString(one.position())).split("/", 2);
                        assertThat(digests[0]).isNotEmpty().isEqualTo(digests[1]);
                    });
        }
    }
}
