package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often one reader may ask, on a server that lets nobody ask for long. */
final class RatesIT {

    private static final int BURST = 20;
    private static final String LIST = "/sites/lighthouse/articles?locale=en";

    private static TestNewsroom newsroom;

    @BeforeAll
    static void open() {
        newsroom = TestNewsroom.own(Map.of(
                "HERALD_DELIVERY_RATE", "1", "HERALD_DELIVERY_BURST", "" + BURST, "HERALD_PROXIES", "127.0.0.1"));
    }

    @AfterAll
    static void close() {
        newsroom.server().close();
    }

    private static HeraldClient from(String address) {
        return newsroom.reader().with("X-Forwarded-For", address);
    }

    private static void exhaust(HeraldClient reader) {
        Eventually.that("it is one too many", () -> reader.get(LIST).status() == 429);
    }

    @Test
    void each_answer_says_what_is_left_and_one_too_many_when_to_come_back() {
        HeraldClient reader = from("192.0.2.1").with("Origin", "https://page.example");
        Reply first = reader.get(LIST).expect(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"client\";q=20;w=20");
        assertThat(first.header("RateLimit")).isEqualTo("\"client\";r=19;t=1");
        List<Reply> replies =
                IntStream.range(0, 2 * BURST).mapToObj(i -> reader.get(LIST)).toList();
        // One comes back each second, also to the last of them.
        Reply refused =
                replies.stream().filter(one -> one.status() == 429).findFirst().orElseThrow();
        assertThat(refused.json().path("code").asText()).isEqualTo("throttled");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit")).isEqualTo("\"client\";r=0;t=1");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("Access-Control-Allow-Origin"))
                .as("a page may read why")
                .isEqualTo("*");
        from("192.0.2.2").get(LIST).expect(200);
        Eventually.that("it fills up again", () -> reader.get(LIST).status() == 200);
    }

    @Test
    void whoever_guesses_tokens_is_stopped_like_everybody_else() {
        Map<String, Object> site = Map.of(
                "key",
                "strongroom",
                "name",
                "Strongroom",
                "baseUrl",
                "https://strongroom.example",
                "visibility",
                "private",
                "locales",
                List.of(Map.of("locale", "en")));
        newsroom.ada().post("/api/v1/sites", site).expect(201);
        HeraldClient holder = HeraldClient.withToken(
                        newsroom.server().baseUrl(), newsroom.desks().siteToken("strongroom"))
                .with("X-Forwarded-For", "192.0.2.3");
        holder.get("/sites/strongroom/articles").expect(200);
        List<Integer> answers = IntStream.range(0, 3 * BURST)
                .mapToObj(i -> from("192.0.2.3")
                        .with("Authorization", "Bearer hst_guess" + i)
                        .get("/sites/strongroom/articles")
                        .status())
                .toList();
        assertThat(answers.subList(0, BURST / 2)).containsOnly(401);
        assertThat(answers.subList(2 * BURST, 3 * BURST)).contains(429);
        holder.get("/sites/strongroom/articles").expect(200); // counts by its token, whoever shares its address
    }

    @Test
    void a_household_is_one_reader_and_a_site_that_is_not_there_costs_as_much() {
        IntStream.range(0, 2 * BURST).forEach(i -> from("2001:db8:7:7::" + i).get("/sites/nowhere/articles"));
        assertThat(IntStream.range(0, BURST)
                        .mapToObj(i -> from("2001:db8:7:7:abcd::" + i).get(LIST).status()))
                .contains(429);
        from("2001:db8:7:8::1").get(LIST).expect(200);
    }

    @Test
    void the_newsroom_itself_is_not_counted() {
        exhaust(from("192.0.2.4"));
        Reply reply = newsroom.ada()
                .with("X-Forwarded-For", "192.0.2.4")
                .get("/api/v1/sites")
                .expect(200);
        assertThat(reply.header("RateLimit")).isEmpty();
    }
}
