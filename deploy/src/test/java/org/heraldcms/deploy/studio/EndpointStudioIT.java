package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.Eventually;
import org.heraldcms.deploy.story.TestNewsroom;
import org.heraldcms.deploy.story.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a site's manager does with an endpoint: narrows it, gives it keys, tries it and brings it back. */
final class EndpointStudioIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient ada = newsroom.ada();

    /** Registers an endpoint at a site of its own; its address in the API. */
    private String endpoint(String site, URI url) {
        newsroom.desks().site(site, site, URI.create("https://" + site + ".example"), List.of(Map.of("locale", "en")));
        String all = "/api/v1/sites/" + site + "/endpoints";
        return all + "/" + newsroom.desks().endpoint(site, url).path("id").asText();
    }

    private static String place(String endpoint) {
        return endpoint.substring("/api/v1/".length());
    }

    @Test
    void an_endpoint_is_narrowed_and_given_headers_that_are_never_shown_again() {
        String endpoint = endpoint("pier-one", URI.create("http://127.0.0.1:9009/herald"));
        Studio studio = CHROMIUM.window(Person.ADA).open(place(endpoint));
        studio.field("Topics").fill("tides, harbours");
        studio.checkbox("edition.withdrawn").press("Space");
        studio.button("Add header").click();
        studio.field("Name").fill("Authorization");
        studio.field("Value").fill("Bearer of-the-pier");
        studio.button("Save").click();
        studio.isTold("Endpoint saved.");
        assertThat(studio.field("Value")).hasValue("");
        assertThat(studio.page().getByText("of-the-pier")).hasCount(0);
        var saved = ada.get(endpoint).expect(200).json();
        assertThat(saved.path("topics").toString()).isEqualTo("[\"harbours\",\"tides\"]");
        assertThat(saved.path("types").toString()).isEqualTo("[\"edition.withdrawn\"]");
        assertThat(saved.path("headers").toString()).isEqualTo("{\"Authorization\":\"***\"}");
    }

    @Test
    void keys_are_made_rotated_and_withdrawn_and_the_public_one_is_there_to_copy() {
        String endpoint = endpoint("pier-two", URI.create("http://127.0.0.1:9009/herald"));
        Studio studio = CHROMIUM.window(Person.ADA).open(place(endpoint));
        studio.button("New Ed25519 key").click();
        assertThat(studio.row("Ed25519 (v1a)")).containsText("whpk_");
        studio.button("New secret").click();
        assertThat(studio.dialog()).containsText("whsec_");
        studio.button(studio.dialog(), "Close").last().click();
        assertThat(studio.row("signs along until")).hasCount(1);
        studio.button(studio.row("signs along until"), "Withdraw").click();
        assertThat(studio.row("signs along until")).hasCount(0);
    }

    @Test
    void examples_are_sent_and_an_endpoint_that_was_disabled_comes_back_with_one_click() {
        try (WebhookReceiver pier = new WebhookReceiver()) {
            String endpoint = endpoint("pier-three", pier.url());
            Studio studio = CHROMIUM.window(Person.ADA).open(place(endpoint));
            studio.button("Send an example").click();
            Eventually.that("an example and its end", () -> pier.all().size() == 2);
            assertThat(studio.page().getByText("Answered 204 in ")).isVisible();
            pier.answer(410);
            Story story = Story.drafted("Games at the pier").approved("en").published("en", "pier-three");
            Eventually.that(
                    "it is disabled",
                    () -> !ada.get(endpoint).json().path("enabled").asBoolean());
            pier.answer(204);
            studio.page().reload();
            assertThat(studio.page().getByText("It answered 410: it is no more."))
                    .isVisible();
            assertThat(studio.button("Send a ping")).hasCount(0);
            studio.button("Enable and send what it missed").click();
            studio.isTold("One delivery is on its way.");
            assertThat(pier.await("edition.published", story.id(), "en").position())
                    .isPositive();
        }
    }

    @Test
    void the_operators_have_endpoints_of_their_own() {
        Studio studio = CHROMIUM.window(Person.ADA).open("operators");
        studio.button("Add endpoint").click();
        studio.field("Address (URL)").fill("http://127.0.0.1:9009/operators");
        studio.button(studio.dialog(), "Add endpoint").click();
        assertThat(studio.dialog()).containsText("whsec_");
        studio.button(studio.dialog(), "Close").last().click();
        studio.link("http://127.0.0.1:9009/operators").first().click();
        assertThat(studio.checkbox("endpoint.failing")).isVisible();
        studio.button("Send a ping").click();
        assertThat(studio.link("No connection was made.")).isVisible();
        studio.link("Deliveries").last().click();
        assertThat(studio.row("http://127.0.0.1:9009/operators").first()).containsText("Operators’ endpoints · ");
        studio.page().goBack();
        studio.button("Remove endpoint").click();
        studio.button(studio.dialog(), "Remove endpoint").click();
        studio.isTold("Endpoint removed.");
    }

    @Test
    void what_came_of_an_endpoint_is_told_in_the_language_of_the_studio() {
        String endpoint = endpoint("pier-four", URI.create("http://127.0.0.1:9009/herald"));
        Studio studio = CHROMIUM.window(Person.ADA, Look.in("es")).open(place(endpoint));
        studio.button("Enviar un ejemplo").click();
        studio.link("No hubo conexión.").click();
        assertThat(studio.page().getByText("Ejemplo").first()).isVisible();
        var read = ada.get(endpoint).expect(200);
        ada.with("If-Match", read.header("ETag"))
                .patch(endpoint, Map.of("enabled", false))
                .expect(200);
        studio.open("sites/pier-four").loaded();
        assertThat(studio.page().getByText("Lo desactivó Ada Okafor.")).isVisible();
        assertThat(studio.button("Enviar una prueba")).hasCount(0);
    }
}
