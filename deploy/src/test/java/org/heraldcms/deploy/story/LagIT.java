package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.launch.HeraldServer;
import org.junit.jupiter.api.Test;

/** How far deliveries lag behind: seen in the figures, told as an alarm once, and over when it is over. */
final class LagIT {

    private static final List<Map<String, Object>> EN = List.of(Map.of("locale", "en"));

    @Test
    void what_waits_is_counted_told_of_once_and_settled_when_it_is_over() {
        TestNewsroom newsroom = TestNewsroom.own(Map.of("HERALD_DELIVERY_ALARM_MINUTES", "1"));
        try (HeraldServer server = newsroom.server();
                MoodyPartner partner = new MoodyPartner();
                Told told = Told.by(server)) {
            newsroom.desks().site("late", "Late", URI.create("https://late.example"), EN);
            String endpoint = "/api/v1/sites/late/endpoints/"
                    + newsroom.desks()
                            .endpoint("late", partner.url())
                            .path("id")
                            .asText();
            partner.mood(body -> 503);
            List<String> articles = Samples.approved(newsroom, "late", 2);
            articles.forEach(article -> newsroom.desks().publish(article, "en", "late"));

            Eventually.that("both are counted", () -> figure(newsroom, "herald_webhook_waiting", "waiting") == 2);
            Eventually.that(
                    "they grow old",
                    () -> figure(newsroom, "herald_webhook_oldest_undelivered_seconds", "waiting") > 1);
            assertThat(metrics(newsroom))
                    .contains("herald_webhook_endpoint_oldest_undelivered_seconds{")
                    .contains("herald_webhook_attempts_total{")
                    .contains("outcome=\"answered_5xx\"");
            aMinuteGoesBy(server);
            String link = "#/deliveries?site=late&state=pending";
            Eventually.that(
                    "it is told",
                    () -> !told.of("deliveries_late", link, "late").isEmpty());
            assertThat(told.of("deliveries_late", link, "late")).containsExactly("Ada Okafor");
            assertThat(unread(newsroom)).isEqualTo(1);
            assertThat(server.terminal()).contains("deliveries wait for site late");

            partner.mood(body -> 200);
            List.of(false, true).forEach(enabled -> enable(newsroom, endpoint, enabled));
            Eventually.that("both came", () -> partner.taken().size() == 2);
            Eventually.that("it is over", () -> unread(newsroom) == 0);
            Eventually.that("nothing waits", () -> figure(newsroom, "herald_webhook_waiting", "waiting") == 0);
            assertThat(ready(newsroom)).contains("dispatcher", "recorder-1");
            whatIsOldIsForgottenAndWhatWaitsIsNot(newsroom);
        }
    }

    private static void aMinuteGoesBy(HeraldServer server) {
        try (Store store = Store.of(server)) {
            assertThat(store.change("update delivery set waits_since = waits_since - interval '1 minute'"))
                    .isEqualTo(2);
        }
    }

    /** As old as the ids say; the first look at what is old is when Herald starts. */
    private static void whatIsOldIsForgottenAndWhatWaitsIsNot(TestNewsroom newsroom) {
        try (Store store = Store.of(newsroom.server())) {
            store.change("insert into delivery (id, endpoint_id, webhook_id, type, ping, state, attempts, created_at,"
                    + " ended_at, next_attempt_at) select cast('01800000-0000-7000-8000-00000000000' || n as uuid), e.id,"
                    + " gen_random_uuid(), 'endpoint.ping', '{}', case n when 1 then 'delivered' else 'pending' end, 1,"
                    + " '2022-04-01', case n when 1 then timestamptz '2022-04-01' end,"
                    + " case n when 2 then timestamptz '2126-01-01' end"
                    + " from generate_series(1, 2) n, endpoint e where e.site = 'late'");
            store.change("insert into attempt (delivery_id, at, status, duration_ms) select id, created_at, 200, 1"
                    + " from delivery where id < '01810000-0000-7000-8000-000000000000'");
        }
        newsroom.server().killLeavingPostgres();
        newsroom.server().restart();
        String old = "/api/v1/deliveries/01800000-0000-7000-8000-00000000000";
        Eventually.that(
                "what ended is forgotten", () -> newsroom.ada().get(old + "1").status() == 404);
        assertThat(newsroom.ada().get(old + "2").status()).isEqualTo(200);
        try (Store store = Store.of(newsroom.server())) {
            assertThat(store.ask(
                            "select count(*) from attempt where delivery_id < '01810000-0000-7000-8000-000000000000'"))
                    .isEqualTo("1");
        }
    }

    private static void enable(TestNewsroom newsroom, String endpoint, boolean enabled) {
        String seen = newsroom.ada().get(endpoint).header("ETag");
        newsroom.ada()
                .with("If-Match", seen)
                .patch(endpoint, Map.of("enabled", enabled))
                .expect(200);
    }

    private static String metrics(TestNewsroom newsroom) {
        return newsroom.reader().get("/metrics").expect(200).text();
    }

    private static String ready(TestNewsroom newsroom) {
        return newsroom.reader().get("/health/ready").expect(200).text();
    }

    private static double figure(TestNewsroom newsroom, String name, String state) {
        return metrics(newsroom)
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("state=\"" + state + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }

    private static long unread(TestNewsroom newsroom) {
        Reply notices = newsroom.ada().get("/api/v1/notices?unread=true");
        return notices.expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(notice -> notice.path("kind").asText().equals("deliveries_late"))
                .count();
    }
}
