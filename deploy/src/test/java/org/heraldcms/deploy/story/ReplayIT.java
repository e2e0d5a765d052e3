package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.heraldcms.deploy.client.Reply;
import org.junit.jupiter.api.Test;

/** What an endpoint is sent again: a range, what came since an instant, what failed; watched and called off. */
final class ReplayIT {

    private static final List<Map<String, Object>> EN = List.of(Map.of("locale", "en"));
    private static final int ARTICLES = 8;
    private static final int MANY = 60;

    private final TestNewsroom newsroom = TestNewsroom.shared();

    private String begun(String site, MoodyPartner partner) {
        return begun(site, partner, ARTICLES);
    }

    private String begun(String site, MoodyPartner partner, int articles) {
        newsroom.desks().site(site, site, URI.create("https://" + site + ".example"), EN);
        String id = newsroom.desks().endpoint(site, partner.url()).path("id").asText();
        for (String article : Samples.approved(newsroom, site, articles)) {
            newsroom.desks().publish(article, "en", site);
        }
        Eventually.that("all came", () -> partner.taken().size() == articles);
        Eventually.that(
                "all are recorded",
                () -> newsroom.ada()
                        .get("/api/v1/deliveries?site=" + site + "&state=pending")
                        .json()
                        .path("items")
                        .isEmpty());
        return "/api/v1/sites/" + site + "/endpoints/" + id;
    }

    private JsonNode replay(String endpoint, Map<String, ?> wish) {
        Reply begun = newsroom.ada().post(endpoint + "/replays", wish).expect(202);
        assertThat(begun.header("Location")).endsWith(begun.json().path("id").asText());
        return begun.json();
    }

    private JsonNode read(String endpoint, JsonNode replay) {
        return newsroom.ada()
                .get(endpoint + "/replays/" + replay.path("id").asText())
                .expect(200)
                .json();
    }

    private void enable(String endpoint, boolean enabled) {
        String seen = newsroom.ada().get(endpoint).header("ETag");
        newsroom.ada()
                .with("If-Match", seen)
                .patch(endpoint, Map.of("enabled", enabled))
                .expect(200);
    }

    @Test
    void a_range_comes_again_in_order_and_says_how_far_it_is() {
        try (MoodyPartner partner = new MoodyPartner()) {
            String endpoint = begun("replay-range", partner);
            List<Long> positions =
                    partner.taken().stream().map(MoodyPartner.Taken::position).toList();
            JsonNode replay = replay(endpoint, Map.of("from", positions.get(2), "to", positions.get(5)));
            assertThat(replay.path("deliveries").asInt()).isEqualTo(4);
            Eventually.that("four came again", () -> partner.taken().size() == ARTICLES + 4);
            assertThat(partner.taken().subList(ARTICLES, ARTICLES + 4))
                    .extracting(MoodyPartner.Taken::position)
                    .containsExactlyElementsOf(positions.subList(2, 6));
            Eventually.that(
                    "it is done", () -> read(endpoint, replay).path("waiting").asInt() == 0);
            assertThat(read(endpoint, replay).path("state").asText()).isEqualTo("done");
            assertThat(read(endpoint, replay).path("reached").asLong()).isEqualTo(positions.get(5));
            assertThat(newsroom.ada()
                            .get(endpoint + "/replays")
                            .expect(200)
                            .json()
                            .path("items"))
                    .hasSize(1);
            assertThat(newsroom.ada()
                            .delete(endpoint + "/replays/" + replay.path("id").asText())
                            .status())
                    .as("nothing is left to be called off")
                    .isEqualTo(409);
        }
    }

    @Test
    void a_fast_endpoint_that_fails_on_the_way_misses_nothing_and_takes_each_once_in_order() {
        try (MoodyPartner partner = new MoodyPartner()) {
            String endpoint = begun("replay-fails", partner, MANY);
            List<Long> positions =
                    partner.taken().stream().map(MoodyPartner.Taken::position).toList();
            Set<Long> failing = ConcurrentHashMap.newKeySet();
            failing.addAll(List.of(positions.get(20), positions.get(MANY - 3)));
            partner.mood(body -> failing.remove(body.at("/data/position").asLong()) ? 500 : 204);
            replay(endpoint, Map.of("after", 0));
            Eventually.that("all came again", () -> partner.taken().size() >= 2 * MANY);
            assertThat(partner.taken().subList(MANY, partner.taken().size()))
                    .extracting(MoodyPartner.Taken::position)
                    .containsExactlyElementsOf(positions);
            assertThat(partner.seen()).hasSize(2 * MANY + 2);
        }
    }

    @Test
    void what_came_since_an_instant_comes_again() {
        try (MoodyPartner partner = new MoodyPartner()) {
            String endpoint = begun("replay-since", partner);
            String since = newsroom.changes().stream()
                    .filter(change -> change.path("position").asLong()
                            == partner.taken().get(5).position())
                    .findFirst()
                    .orElseThrow()
                    .path("at")
                    .asText();
            assertThat(replay(endpoint, Map.of("since", since))
                            .path("deliveries")
                            .asInt())
                    .isEqualTo(3);
            Eventually.that("three came again", () -> partner.taken().size() == ARTICLES + 3);
        }
    }

    @Test
    void called_off_it_leaves_everything_as_it_was() {
        try (MoodyPartner partner = new MoodyPartner()) {
            String endpoint = begun("replay-off", partner);
            enable(endpoint, false);
            JsonNode replay = replay(endpoint, Map.of("after", 0));
            assertThat(replay.path("waiting").asInt()).isEqualTo(ARTICLES);
            JsonNode cancelled = newsroom.ada()
                    .delete(endpoint + "/replays/" + replay.path("id").asText())
                    .expect(200)
                    .json();
            assertThat(cancelled.path("state").asText()).isEqualTo("cancelled");
            assertThat(cancelled.path("waiting").asInt()).isZero();
            assertThat(newsroom.ada()
                            .get("/api/v1/deliveries?site=replay-off&state=delivered")
                            .json()
                            .path("items"))
                    .hasSize(ARTICLES);
            enable(endpoint, true);
            assertThat(newsroom.ada().post(endpoint + "/pings", Map.of()).status())
                    .isEqualTo(202);
            Eventually.that("a ping", () -> partner.taken().size() == ARTICLES + 1);
            assertThat(partner.taken().getLast().json().path("type").asText()).isEqualTo("endpoint.ping");
        }
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        try (MoodyPartner partner = new MoodyPartner()) {
            newsroom.desks().site("replay-wrong", "Wrong", URI.create("https://wrong.example"), EN);
            String endpoint = "/api/v1/sites/replay-wrong/endpoints/"
                    + newsroom.desks()
                            .endpoint("replay-wrong", partner.url())
                            .path("id")
                            .asText();
            Map<String, Map<String, ?>> wrong = Map.of(
                    "/after", Map.of(),
                    "/from", Map.of("from", 0),
                    "/to", Map.of("after", 0, "to", 1_000_000),
                    "/since", Map.of("since", Instant.now().plusSeconds(600).toString()),
                    "/only", Map.of("after", 0, "only", "some"));
            wrong.forEach((pointer, wish) -> {
                Reply refused = newsroom.ada().post(endpoint + "/replays", wish);
                assertThat(refused.status()).as(pointer).isEqualTo(400);
                assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
            });
        }
    }
}
