package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a recall leaves owed to an endpoint that is not told of it, and what it takes out of every line. */
final class RecallOwedIT {

    private static final List<String> NO_RECALLS = List.of("edition.published", "edition.updated", "edition.withdrawn");

    private final TestNewsroom newsroom = TestNewsroom.shared();

    /** Type and state of what an endpoint was to be sent, by position. */
    private List<String> log(EndpointDesk desk, JsonNode endpoint) {
        return newsroom.ada()
                .get(desk.at(endpoint) + "/deliveries")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .sorted((a, b) -> Long.compare(
                        a.path("position").asLong(), b.path("position").asLong()))
                .map(one -> one.path("type").asText() + " " + one.path("state").asText())
                .toList();
    }

    private static List<String> since(WebhookReceiver receiver, int seen) {
        return receiver.all().stream()
                .skip(seen)
                .map(WebhookReceiver.Received::type)
                .distinct()
                .toList();
    }

    @Test
    void a_withdrawal_stays_owed_to_whoever_is_not_told_of_the_recall_after_it() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "owed");
        try (WebhookReceiver screens = new WebhookReceiver();
                WebhookReceiver deaf = new WebhookReceiver();
                WebhookReceiver everything = new WebhookReceiver()) {
            JsonNode topical = desk.register(screens.url(), Map.of("topics", List.of("screens")));
            JsonNode unasked = desk.register(deaf.url(), Map.of("types", NO_RECALLS));
            desk.register(everything.url(), Map.of());
            String article = desk.approved("text", "screens");
            desk.publish(article);
            for (WebhookReceiver receiver : List.of(screens, deaf)) {
                receiver.await("edition.published", article, "en");
                Eventually.that(
                        "taken",
                        () -> log(desk, topical).equals(List.of("edition.published delivered"))
                                && log(desk, unasked).equals(List.of("edition.published delivered")));
                receiver.answer(503);
            }
            desk.withdraw(article);
            screens.await("edition.withdrawn", article, "en");
            deaf.await("edition.withdrawn", article, "en");
            desk.update(article, "Owed by now", "schools");
            desk.recall(article);
            everything.await("article.recalled", article, "en");
            assertThat(log(desk, topical)).containsExactly("edition.published delivered", "edition.withdrawn pending");
            assertThat(log(desk, unasked))
                    .containsExactly(
                            "edition.published delivered", "edition.withdrawn pending", "edition.published superseded");
            assertComes(desk, topical, screens, "recoveries", Map.of());
            assertComes(desk, unasked, deaf, "recoveries", Map.of());
            assertComes(desk, topical, screens, "replays", Map.of("after", 0));
            assertComes(desk, unasked, deaf, "replays", Map.of("after", 0));
        }
    }

    /** That what is asked for brings the withdrawal, and no text. */
    private void assertComes(
            EndpointDesk desk, JsonNode endpoint, WebhookReceiver receiver, String wish, Map<String, Object> body) {
        receiver.answer(204);
        int seen = receiver.all().size();
        desk.post(endpoint, wish, body);
        Eventually.that(
                wish + " brought it",
                () -> since(receiver, seen).contains("edition.withdrawn")
                        && log(desk, endpoint).contains("edition.withdrawn delivered"));
        assertThat(since(receiver, seen)).containsExactly("edition.withdrawn");
    }

    @Test
    void a_text_is_recalled_where_it_was_withdrawn_before_too_and_comes_by_no_replay() {
        EndpointDesk first = EndpointDesk.at(newsroom, "recalled-first");
        EndpointDesk other = EndpointDesk.at(newsroom, "recalled-other");
        try (WebhookReceiver there = new WebhookReceiver();
                WebhookReceiver here = new WebhookReceiver()) {
            first.register(there.url(), Map.of());
            JsonNode endpoint = other.register(here.url(), Map.of("body", "full"));
            here.answer(503);
            String article = first.approved("text", "screens");
            assertThat(newsroom.desks().publish(article, "en", "recalled-first", "recalled-other"))
                    .hasSize(2);
            here.await("edition.published", article, "en");
            other.withdraw(article);
            first.recall(article);
            there.await("article.recalled", article, "en");
            assertThat(log(other, endpoint))
                    .containsExactly("edition.published superseded", "edition.withdrawn pending");
            assertComes(other, endpoint, here, "recoveries", Map.of());
            assertComes(other, endpoint, here, "replays", Map.of("after", 0));
        }
    }
}
