package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.contract.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an endpoint that fails is told of, disabled and brought back; the store is set back as days would have done it. */
final class EndpointHealthIT {

    private static final URI NOBODY = URI.create("http://127.0.0.1:9009/herald");

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final Store store = Store.of(newsroom.server());

    @AfterEach
    void close() {
        store.close();
    }

    /** Lets time go by for a series of failures: as if its last try had been yesterday and its first long ago. */
    private void age(JsonNode endpoint, int days, boolean warned) {
        String id = "'" + endpoint.path("id").asText() + "'";
        assertThat(store.change("update endpoint_trouble set since = now() - interval '" + days + " days',"
                        + " last_at = now() - interval '1 day', counted_at = now() - interval '1 day', spread = 5,"
                        + " reported_at = coalesce(reported_at, now())"
                        + (warned ? ", warned_at = now() - interval '2 days'" : "")
                        + " where endpoint_id = " + id))
                .isEqualTo(1);
    }

    /** Makes whatever waits due now. */
    private void hurry(JsonNode endpoint) {
        int unused =
                store.change("update delivery set next_attempt_at = now() where state = 'pending' and endpoint_id = '"
                        + endpoint.path("id").asText() + "'");
    }

    private void awaitFailures(EndpointDesk desk, JsonNode endpoint, int count) {
        Eventually.that("failure " + count, () -> {
            hurry(endpoint);
            return desk.health(endpoint).path("failures").asInt() >= count;
        });
    }

    /** Waits until a try has failed, and puts the next one off: none may come between while the store is set back. */
    private void awaitFailure(JsonNode endpoint) {
        Eventually.that(
                "a failure",
                () -> store.change("update delivery set next_attempt_at = now() + interval '1 hour'"
                                + " where state = 'pending' and attempts > 0 and endpoint_id = '"
                                + endpoint.path("id").asText() + "'")
                        == 1);
    }

    private List<String> told(String kind, EndpointDesk desk, JsonNode endpoint) {
        try (Told told = Told.by(newsroom.server())) {
            return told.of(
                    kind,
                    "#/sites/" + desk.site() + "/endpoints/"
                            + endpoint.path("id").asText(),
                    desk.site());
        }
    }

    private static List<String> events(WebhookReceiver operators, JsonNode endpoint) {
        return operators.all().stream()
                .filter(hook -> hook.json()
                        .at("/data/endpointId")
                        .asText()
                        .equals(endpoint.path("id").asText()))
                .map(WebhookReceiver.Received::type)
                .filter(type -> !type.equals("endpoint.created") && !type.equals("endpoint.updated"))
                .toList();
    }

    /** As Svix's test_endpoint_disable_on_repeated_failure and test_message_attempt_operational_webhooks have it. */
    @Test
    void five_days_of_nothing_but_failures_disable_it_after_a_warning_and_one_click_brings_all_of_it_back() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "failing");
        try (WebhookReceiver operators = new WebhookReceiver();
                WebhookReceiver receiver = new WebhookReceiver()) {
            String operator = newsroom.ada()
                    .post("/api/v1/operator-endpoints", Map.of("url", operators.url()))
                    .expect(201)
                    .json()
                    .path("secret")
                    .asText();
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            assertThat(desk.health(endpoint).path("state").asText()).isEqualTo("healthy");
            receiver.answer(503);
            String first = desk.approved("first");
            String second = desk.approved("second");
            long one = desk.publish(first);
            awaitFailures(desk, endpoint, 4);
            JsonNode health = desk.health(endpoint);
            assertThat(health.path("state").asText()).isEqualTo("failing");
            assertThat(health.path("cause").asText()).isEqualTo("http_503");
            assertThat(health.path("reason").asText()).isEqualTo("It answered 503.");
            assertThat(health.path("waiting").asInt()).isEqualTo(1);
            Eventually.that("it is told of", () -> events(operators, endpoint).contains("endpoint.failing"));
            assertThat(told("endpoint_failing", desk, endpoint)).contains("Ada Okafor");

            age(endpoint, 3, false);
            hurry(endpoint);
            Eventually.that("a warning", () -> events(operators, endpoint).contains("endpoint.disabling"));
            assertThat(told("endpoint_disabling", desk, endpoint)).contains("Ada Okafor");
            assertThat(desk.health(endpoint).path("disabledFrom").asText()).isNotEmpty();

            giveUp(endpoint);
            Eventually.that("it is given up", () -> events(operators, endpoint).contains("delivery.exhausted"));
            assertThat(told("delivery_exhausted", desk, endpoint)).contains("Ada Okafor");
            long two = desk.publish(second);
            age(endpoint, 6, true);
            hurry(endpoint);
            Eventually.that(
                    "it is disabled",
                    () -> desk.health(endpoint).path("state").asText().equals("disabled"));
            assertThat(desk.read(endpoint).path("disabledReason").asText()).contains("Nothing but failures since");
            Eventually.that("that is told", () -> events(operators, endpoint).contains("endpoint.disabled"));
            assertThat(told("endpoint_disabled", desk, endpoint)).contains("Ada Okafor");

            receiver.answer(204);
            int before = receiver.all().size();
            assertThat(desk.post(endpoint, "recoveries", Map.of())
                            .path("waiting")
                            .asInt())
                    .isEqualTo(2);
            Eventually.that("all of it", () -> receiver.all().size() == before + 2);
            assertThat(receiver.all().stream().skip(before).map(WebhookReceiver.Received::position))
                    .containsExactly(one, two);
            Eventually.that(
                    "it is healthy",
                    () -> desk.health(endpoint).path("state").asText().equals("healthy"));
            Eventually.that(
                    "it has recovered", () -> events(operators, endpoint).contains("endpoint.recovered"));
            assertThat(operators.all())
                    .allSatisfy(hook -> assertThat(hook.isSignedWith(operator)).isTrue());
        }
    }

    /** As if all tries but the last had been made. */
    private void giveUp(JsonNode endpoint) {
        String of = "where state = 'pending' and endpoint_id = '"
                + endpoint.path("id").asText() + "'";
        Eventually.that("the last try", () -> {
            int unused = store.change("update delivery set attempts = 100, next_attempt_at = now() " + of);
            return store.ask("select count(*) from delivery " + of).equals("0");
        });
    }

    /** As Svix's test_endpoint_disable_on_sporadic_failure has it. */
    @Test
    void one_success_ends_the_series_and_sporadic_failures_never_disable() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "sporadic");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            for (int round = 0; round < 3; round++) {
                receiver.answer(500);
                desk.publish(desk.approved("round-" + round));
                awaitFailure(endpoint);
                age(endpoint, 6, true);
                receiver.answer(204);
                Eventually.that("a success", () -> {
                    hurry(endpoint);
                    return desk.health(endpoint).path("state").asText().equals("healthy");
                });
            }
            assertThat(desk.read(endpoint).path("enabled").asBoolean()).isTrue();
        }
    }

    /** As Svix's test_endpoint_disable_expiration_duration has it. */
    @Test
    void a_failure_after_days_in_which_nothing_was_tried_begins_a_series_anew() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "expiring");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            receiver.answer(500);
            desk.publish(desk.approved("quiet"));
            awaitFailure(endpoint);
            age(endpoint, 12, true);
            assertThat(store.change("update endpoint_trouble set last_at = now() - interval '6 days'"
                            + " where endpoint_id = '" + endpoint.path("id").asText() + "'"))
                    .isEqualTo(1);
            hurry(endpoint);
            Eventually.that(
                    "a series of its own",
                    () -> store.ask(
                                    "select since > now() - interval '1 hour' from endpoint_trouble where endpoint_id = '"
                                            + endpoint.path("id").asText() + "'")
                            .equals("t"));
            assertThat(desk.read(endpoint).path("enabled").asBoolean()).isTrue();
        }
    }

    @Test
    void pings_examples_and_what_is_sent_again_by_hand_are_not_held_against_it() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "by-hand");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            String article = desk.approved("taken");
            desk.publish(article);
            receiver.await("edition.published", article, "en");
            String delivered = desk.at(endpoint) + "/deliveries?state=delivered";
            Eventually.that(
                    "it is recorded",
                    () -> !newsroom.ada().get(delivered).json().path("items").isEmpty());
            receiver.answer(500);
            desk.post(endpoint, "pings", Map.of());
            desk.post(endpoint, "examples", Map.of("type", "edition.updated"));
            String delivery =
                    newsroom.ada().get(delivered).json().at("/items/0/id").asText();
            newsroom.ada()
                    .post("/api/v1/deliveries/" + delivery + "/attempts", Map.of())
                    .expect(202);
            Eventually.that("all are tried", () -> receiver.all().size() >= 5);
            Eventually.that(
                    "all are noted",
                    () -> Integer.parseInt(
                                    store.ask("select count(*) from attempt a join delivery d on d.id = a.delivery_id"
                                            + " where a.status = 500 and d.endpoint_id = '"
                                            + endpoint.path("id").asText() + "'"))
                            >= 4);
            assertThat(desk.health(endpoint).path("state").asText()).isEqualTo("healthy");
        }
    }

    @Test
    void an_endpoint_that_is_gone_is_disabled_at_once_and_gets_everything_when_it_is_back() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "gone");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            receiver.answer(410);
            List<String> articles = List.of(desk.approved("before"), desk.approved("after"));
            List<Long> positions = articles.stream().map(desk::publish).toList();
            Eventually.that(
                    "it is disabled",
                    () -> desk.health(endpoint).path("state").asText().equals("disabled"));
            assertThat(desk.health(endpoint).path("reason").asText()).isEqualTo("The endpoint answered 410 Gone.");
            receiver.answer(204);
            int before = receiver.all().size();
            desk.post(endpoint, "recoveries", Map.of());
            Eventually.that("both", () -> receiver.all().size() == before + 2);
            assertThat(receiver.all().stream().skip(before).map(WebhookReceiver.Received::position))
                    .containsExactlyElementsOf(positions);
        }
    }

    /** What befalls an endpoint of the operators makes no event, or each would be one more thing to fail at. */
    @Test
    void a_failing_endpoint_of_the_operators_tells_the_administrators_and_makes_no_events() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "operated");
        JsonNode operator = newsroom.ada()
                .post("/api/v1/operator-endpoints", Map.of("url", NOBODY, "types", List.of("endpoint.updated")))
                .expect(201)
                .json();
        String of = "endpoint_id = '" + operator.path("id").asText() + "'";
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            desk.change(endpoint, Map.of("types", List.of("edition.published"))).expect(200);
            Eventually.that("it fails four times", () -> {
                int unused =
                        store.change("update delivery set next_attempt_at = now() where state = 'pending' and " + of);
                return store.ask("select coalesce(max(failures), 0) >= 4 from endpoint_trouble where " + of)
                        .equals("t");
            });
            assertThat(store.ask("select count(*) from delivery where " + of)).isEqualTo("1");
            assertThat(store.ask(
                            "select count(*) from notice n where n.kind = 'endpoint_failing' and n.subject = 'endpoint/"
                                    + operator.path("id").asText() + "'"))
                    .isEqualTo("1");
        } finally {
            newsroom.ada()
                    .delete("/api/v1/operator-endpoints/" + operator.path("id").asText())
                    .expect(204);
        }
    }
}
