package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.Eventually;
import org.heraldcms.deploy.story.TestNewsroom;
import org.heraldcms.deploy.story.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The log of deliveries searched, one of them looked at, and all of them sent again. */
final class DeliveringIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final List<Map<String, Object>> EN = List.of(Map.of("locale", "en"));

    private final TestNewsroom newsroom = TestNewsroom.shared();

    @Test
    void a_delivery_is_found_and_shows_what_was_sent_and_answered() {
        newsroom.desks().site("buoy", "Buoy Post", URI.create("https://buoy.example"), EN);
        try (WebhookReceiver buoy = new WebhookReceiver()) {
            newsroom.endpoint("buoy", buoy.url());
            Story story = Story.drafted("Games at the buoy").approved("en").published("en", "buoy");
            buoy.await("edition.published", story.id(), "en");
            Studio studio = CHROMIUM.window(Person.ADA).open("deliveries?site=buoy&status=500");
            assertThat(studio.page().getByText("No delivery matches.")).isVisible();
            studio.page().getByLabel("Last answer (HTTP status)").fill("204");
            Locator card = studio.row(story.title());
            assertThat(card).containsText("Buoy Post · Published");
            card.getByText("Request and answer").click();
            assertThat(studio.heading("Delivery")).isVisible();
            Locator request = studio.page()
                    .getByRole(
                            AriaRole.GROUP,
                            new Page.GetByRoleOptions().setName("Request").setExact(true));
            assertThat(request).containsText("webhook-signature: v1,");
            assertThat(studio.page().getByText("\"articleId\":\"" + story.id() + "\""))
                    .isVisible();
        }
    }

    @Test
    void what_an_endpoint_had_is_sent_again_and_its_order_and_pace_are_set() {
        newsroom.desks().site("drydock", "Drydock Post", URI.create("https://drydock.example"), EN);
        try (WebhookReceiver drydock = new WebhookReceiver()) {
            String id = newsroom.desks()
                    .endpoint("drydock", drydock.url())
                    .path("id")
                    .asText();
            Story story = Story.drafted("Games at the drydock").approved("en").published("en", "drydock");
            drydock.await("edition.published", story.id(), "en");
            Studio studio = CHROMIUM.window(Person.ADA).open("sites/drydock/endpoints/" + id);
            studio.button("Send again").click();
            studio.isTold("Queued again.");
            Eventually.that("it came again", () -> drydock.all().size() == 2);
            assertThat(studio.row("1 delivery, 0 still waiting")).isVisible();
            studio.page().getByLabel("Messages a second").fill("20");
            studio.page()
                    .getByText("In order: each waits for the one before it")
                    .click();
            studio.button("Save").click();
            studio.isTold("Endpoint saved.");
            JsonNode saved = newsroom.ada()
                    .get("/api/v1/sites/drydock/endpoints/" + id)
                    .expect(200)
                    .json();
            assertThat(saved.path("ratePerSecond").asInt()).isEqualTo(20);
            assertThat(saved.path("ordered").asBoolean()).isFalse();
        }
    }
}
