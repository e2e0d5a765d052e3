package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an endpoint is sent of all that happens on its site, and in which form. */
final class EndpointFiltersIT {

    private final TestNewsroom newsroom = TestNewsroom.shared();

    private static List<String> types(WebhookReceiver receiver, String article) {
        return receiver.all().stream()
                .filter(hook -> hook.json().at("/data/articleId").asText().equals(article))
                .map(WebhookReceiver.Received::type)
                .toList();
    }

    /** As Svix's test_endpoint_filter_events has it. */
    @Test
    void each_endpoint_of_a_site_gets_the_types_and_topics_that_it_wants() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "filters");
        try (WebhookReceiver everything = new WebhookReceiver();
                WebhookReceiver tides = new WebhookReceiver();
                WebhookReceiver endings = new WebhookReceiver();
                WebhookReceiver spanish = new WebhookReceiver()) {
            desk.register(everything.url(), Map.of());
            desk.register(tides.url(), Map.of("topics", List.of("tides")));
            desk.register(endings.url(), Map.of("types", List.of("edition.withdrawn")));
            desk.register(spanish.url(), Map.of("locales", List.of("es")));
            String wanted = desk.approved("wanted", "tides");
            String other = desk.approved("other", "harbours");
            desk.publish(wanted);
            desk.publish(other);
            desk.withdraw(other);
            desk.withdraw(wanted);
            everything.await("edition.withdrawn", wanted, "en");
            tides.await("edition.withdrawn", wanted, "en");
            endings.await("edition.withdrawn", wanted, "en");
            assertThat(types(everything, other)).containsExactly("edition.published", "edition.withdrawn");
            assertThat(types(tides, wanted)).containsExactly("edition.published", "edition.withdrawn");
            assertThat(types(tides, other)).isEmpty();
            assertThat(types(endings, other)).containsExactly("edition.withdrawn");
            assertThat(spanish.all()).isEmpty();
        }
    }

    @Test
    void whoever_was_sent_an_edition_hears_of_it_until_it_is_gone_whatever_becomes_of_its_topics() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "leaving");
        try (WebhookReceiver tides = new WebhookReceiver()) {
            desk.register(tides.url(), Map.of("topics", List.of("tides")));
            String leaves = desk.approved("leaves", "tides");
            String recalled = desk.approved("recalled", "tides");
            desk.publish(leaves);
            desk.publish(recalled);
            desk.update(leaves, "Leaving it behind", "harbours");
            desk.update(recalled, "Leaving it too", "harbours");
            desk.withdraw(leaves);
            desk.recall(recalled);
            tides.await("edition.withdrawn", leaves, "en");
            tides.await("article.recalled", recalled, "en");
            assertThat(types(tides, leaves))
                    .containsExactly("edition.published", "edition.updated", "edition.withdrawn");
            assertThat(types(tides, recalled)).contains("edition.published", "article.recalled");
            desk.publish(leaves);
            String last = desk.approved("last", "tides");
            desk.publish(last);
            tides.await("edition.published", last, "en");
            assertThat(types(tides, leaves))
                    .as("gone, it came back as something else")
                    .hasSize(3);
        }
    }

    @Test
    void whoever_wants_less_than_before_is_still_told_that_what_it_holds_is_gone() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "narrowing");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of());
            String held = desk.approved("held", "harbours");
            desk.publish(held);
            receiver.await("edition.published", held, "en");
            desk.change(endpoint, Map.of("topics", List.of("tides"))).expect(200);
            desk.update(held, "No news for it", "harbours");
            desk.withdraw(held);
            receiver.await("edition.withdrawn", held, "en");
            assertThat(types(receiver, held)).containsExactly("edition.published", "edition.withdrawn");
        }
    }

    @Test
    void a_replay_asks_the_same_filter() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "replaying");
        String wanted = desk.approved("wanted-again", "tides");
        String other = desk.approved("other-again", "harbours");
        desk.publish(other);
        desk.publish(wanted);
        try (WebhookReceiver tides = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(tides.url(), Map.of("topics", List.of("tides")));
            desk.post(endpoint, "replays", Map.of("after", 0));
            tides.await("edition.published", wanted, "en");
            assertThat(tides.all())
                    .allSatisfy(
                            hook -> assertThat(hook.json().at("/data/articleId").asText())
                                    .isEqualTo(wanted));
        }
    }

    @Test
    void a_full_body_carries_the_document_and_is_the_same_at_every_try() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "wholly");
        try (WebhookReceiver full = new WebhookReceiver();
                WebhookReceiver thin = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(full.url(), Map.of("body", "full"));
            String secret = endpoint.path("secret").asText();
            desk.register(thin.url(), Map.of());
            full.answer(503);
            String article = desk.approved("whole");
            desk.publish(article);
            WebhookReceiver.Received first = full.await("edition.published", article, "en");
            full.answer(204);
            desk.change(endpoint, Map.of("body", "thin")).expect(200);
            assertThat(shown(desk, endpoint)).as("the bytes that were signed").isEqualTo(first.body());
            desk.post(endpoint, "recoveries", Map.of());
            Eventually.that("a second try", () -> full.all().size() > 1);
            assertThat(full.all()).allSatisfy(hook -> {
                assertThat(hook.body()).isEqualTo(first.body());
                assertThat(hook.id()).isEqualTo(first.id());
                assertThat(hook.isSignedWith(secret)).isTrue();
            });
            String document = newsroom.reader()
                    .get("/sites/wholly/articles/" + article + "?locale=en")
                    .expect(200)
                    .text();
            assertThat(first.body()).contains(",\"document\":" + document + "}}");
            ObjectNode without = (ObjectNode) first.json();
            ((ObjectNode) without.path("data")).remove("document");
            assertThat(thin.await("edition.published", article, "en").json()).isEqualTo(without);
            desk.withdraw(article);
            assertThat(full.await("edition.withdrawn", article, "en")
                            .json()
                            .at("/data/document")
                            .isMissingNode())
                    .isTrue();
        }
    }

    /** What the log shows as the body of the only delivery. */
    private String shown(EndpointDesk desk, JsonNode endpoint) {
        String delivery = newsroom.ada()
                .get(desk.at(endpoint) + "/deliveries")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        return newsroom.ada()
                .get("/api/v1/deliveries/" + delivery)
                .expect(200)
                .json()
                .path("body")
                .asText();
    }

    @Test
    void an_example_of_each_type_is_marked_older_than_everything_and_taken_back() {
        EndpointDesk desk = EndpointDesk.at(newsroom, "examples");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode endpoint = desk.register(receiver.url(), Map.of("types", List.of("release.launched")));
            String secret = endpoint.path("secret").asText();
            List<String> types = List.of(
                    "edition.published",
                    "edition.updated",
                    "edition.withdrawn",
                    "article.recalled",
                    "release.launched");
            types.forEach(type -> desk.post(endpoint, "examples", Map.of("type", type)));
            Eventually.that("all of them", () -> receiver.all().size() == types.size() + 2);
            assertThat(receiver.all())
                    .extracting(WebhookReceiver.Received::type)
                    .containsAll(types);
            assertThat(receiver.all()).allSatisfy(hook -> {
                assertThat(hook.json().at("/data/example").asBoolean()).isTrue();
                assertThat(hook.position()).isNegative();
                assertThat(hook.isSignedWith(secret)).isTrue();
            });
        }
    }
}
