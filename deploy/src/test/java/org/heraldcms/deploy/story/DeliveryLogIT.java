package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Reply;
import org.junit.jupiter.api.Test;

/** The log of deliveries: found by what is known of one, and shown with all that went to and fro. */
final class DeliveryLogIT {

    private static final List<Map<String, Object>> BOTH = List.of(Map.of("locale", "en"), Map.of("locale", "es"));

    private final TestNewsroom newsroom = TestNewsroom.shared();

    private List<JsonNode> find(String query) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = newsroom.ada()
                    .get("/api/v1/deliveries?limit=2&" + query + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(all::add);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    @Test
    void a_delivery_is_found_by_whatever_is_known_of_it_and_shows_request_and_answer() {
        String site = "log-one";
        try (MoodyPartner partner = new MoodyPartner()) {
            newsroom.desks().site(site, "Log", URI.create("https://log.example"), BOTH);
            String endpoint =
                    newsroom.desks().endpoint(site, partner.url()).path("id").asText();
            List<String> articles = Samples.approved(newsroom, site, 5);
            partner.mood(body -> body.at("/data/articleId").asText().equals(articles.get(4)) ? 418 : 200);
            articles.forEach(article -> newsroom.desks().publish(article, "en", site));
            Eventually.that(
                    "the last was refused",
                    () -> !find("site=" + site + "&status=418").isEmpty());

            assertThat(find("site=" + site)).hasSize(5);
            assertThat(find("endpoint=" + endpoint + "&locale=en&type=edition.published")).hasSize(5);
            assertThat(find("site=" + site + "&locale=es")).isEmpty();
            assertThat(find("site=" + site + "&until=2026-01-01T00:00:00Z")).isEmpty();
            assertThat(find("site=" + site + "&since=2026-01-01T00:00:00Z&state=delivered&status=200"))
                    .hasSize(4);
            assertThat(find("article=" + articles.get(4)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.path("state").asText()).isEqualTo("pending"));
            showsRequestAndAnswer(find("article=" + articles.getFirst()).getFirst(), partner);
        }
    }

    private void showsRequestAndAnswer(JsonNode found, MoodyPartner partner) {
        assertThat(found.has("body")).isFalse();
        JsonNode whole = newsroom.ada()
                .get("/api/v1/deliveries/" + found.path("id").asText())
                .expect(200)
                .json();
        assertThat(whole.path("body").asText())
                .as("the stored bytes are the bytes sent")
                .isEqualTo(partner.taken().getFirst().body());
        JsonNode tried = whole.at("/tries/0");
        assertThat(tried.path("url").asText()).isEqualTo(partner.url().toString());
        assertThat(tried.path("status").asInt()).isEqualTo(200);
        assertThat(tried.path("answer").asText()).isEqualTo(MoodyPartner.ANSWER);
        Map<String, String> asked = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        tried.path("requestHeaders")
                .forEach(header -> asked.put(
                        header.path("name").asText(), header.path("value").asText()));
        assertThat(asked)
                .containsEntry("webhook-id", whole.path("webhookId").asText())
                .containsEntry("Host", partner.url().getAuthority())
                .containsKeys("webhook-signature", "webhook-timestamp", "Content-Type");
        assertThat(tried.path("answerHeaders").toString())
                .contains("moody", "•••")
                .doesNotContain("partner=secret");
    }

    @Test
    void what_makes_no_sense_in_a_search_is_refused_by_name() {
        for (String wrong : List.of(
                "endpoint=x",
                "article=x",
                "type=edition.lost",
                "status=99",
                "status=abc",
                "locale=not_a_locale",
                "since=yesterday",
                "until=99999999-01-01",
                "state=lost",
                "colour=red")) {
            Reply refused = newsroom.ada().get("/api/v1/deliveries?" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asText())
                    .as(wrong)
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }
}
