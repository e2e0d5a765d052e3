package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What single sites hold, and what they show instead of an article's own words, in the studio. */
final class SitesIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final TestNewsroom newsroom = TestNewsroom.shared();

    @Test
    void the_studio_shows_of_a_site_whether_it_holds_what_it_should_and_what_differs() {
        newsroom.desks()
                .site("watched", "Watched", URI.create("https://watched.example"), List.of(Map.of("locale", "en")));
        Story story = Story.drafted("Games watched").approved("en");
        newsroom.desks().publish(story.id(), "en", "watched");
        HeraldClient partner = HeraldClient.withToken(
                newsroom.server().baseUrl(), newsroom.desks().siteToken("watched"));
        partner.post("/sites/watched/receipts", Map.of("position", 0, "digest", "0".repeat(64)))
                .expect(201);
        Studio ada = CHROMIUM.window(Person.ADA).open("sites").loaded();
        assertThat(ada.row("Watched").first()).containsText("Behind by 1 change since");
        partner.post("/sites/watched/receipts", Map.of("position", 0, "digest", "a".repeat(64)))
                .expect(201);
        partner.with("Content-Type", "application/x-ndjson")
                .send("POST", "/sites/watched/comparisons", BodyPublishers.ofString("\n"))
                .expect(201);
        ada.open("sites/watched").loaded();
        assertThat(ada.row("Everything").first()).containsText("Diverged since");
        unfold(ada, "Receipts");
        assertThat(ada.row("Not in step").first()).isVisible();
        unfold(ada, "Last comparison");
        assertThat(ada.row("Games watched").first()).containsText("Missing");
        ada.button("Forget").click();
        ada.isTold("Forgotten.");
    }

    @Test
    void a_site_manager_proposes_other_words_and_a_reviewer_approves_them() {
        Story story = Story.drafted("Games shaped").approved("en");
        newsroom.desks().publish(story.id(), "en", "lighthouse");
        Studio sam = CHROMIUM.window(Person.SAM).open(story.id(), "en", "sites").loaded();
        choose(sam);
        sam.page().locator("wa-details summary").press("Enter");
        sam.field("Title").fill("Games by the lighthouse");
        sam.field("Text").fill("Call 900 20 20 10");
        sam.field("Leads to").fill("tel:+34900202010");
        sam.button("Propose").click();
        sam.isTold("Proposed.");
        Studio rosa =
                CHROMIUM.window(Person.ROSA).open(story.id(), "en", "sites").loaded();
        choose(rosa);
        assertThat(rosa.page().getByText("stands nowhere in this edition").first())
                .isVisible();
        assertThat(rosa.button("Approve")).isDisabled();
        rosa.page().getByText("I have seen these remarks").click();
        rosa.button("Approve").click();
        rosa.isTold("Approved; readers see it.");
        assertThat(newsroom.reader()
                        .get("/sites/lighthouse/articles/" + story.id() + "?locale=en")
                        .expect(200)
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Games by the lighthouse");
    }

    @Test
    void a_sites_settings_are_changed_and_what_is_refused_stands_at_its_field() {
        newsroom.desks()
                .site(
                        "breakwater",
                        "Breakwater",
                        URI.create("https://breakwater.example"),
                        List.of(Map.of("locale", "en")));
        Studio ada = CHROMIUM.window(Person.ADA).open("sites/breakwater").loaded();
        ada.field("Name").fill("Breakwater Post");
        ada.button("Add language").click();
        ada.field("Language (tag)").last().fill("es-419");
        ada.field("What stands in for it").last().fill("en");
        ada.field("Topics").fill("harbours, Tides");
        ada.button("Save").click();
        assertThat(ada.page().getByText("Tides: This is not a topic.")).isVisible();
        ada.link("Sites").first().click();
        ada.button(ada.dialog(), "Stay here").click();
        ada.field("Topics").fill("harbours, tides");
        ada.button("Save").click();
        ada.isTold("Site saved.");
        assertThat(ada.heading("Breakwater Post")).isVisible();
        var saved = newsroom.ada().get("/api/v1/sites/breakwater").expect(200).json();
        assertThat(saved.path("locales").toString())
                .isEqualTo("[{\"locale\":\"en\",\"fallbacks\":[]},{\"locale\":\"es-419\",\"fallbacks\":[\"en\"]}]");
        assertThat(saved.path("takes").path("topics").toString()).isEqualTo("[\"harbours\",\"tides\"]");
        assertThat(saved.path("origins").toString()).isEqualTo("[\"*\"]");
        Studio tomas = CHROMIUM.window(Person.TOMAS).open("sites/breakwater").loaded();
        assertThat(tomas.heading("Breakwater Post")).isVisible();
        assertThat(tomas.heading("Settings")).hasCount(0);
    }

    private static void unfold(Studio studio, String summary) {
        studio.page()
                .locator("wa-details", new Page.LocatorOptions().setHasText(summary))
                .locator("summary")
                .press("Enter");
    }

    private static void choose(Studio studio) {
        studio.page().locator("wa-select").first().click();
        studio.page()
                .locator("wa-option")
                .filter(new Locator.FilterOptions().setHasText("Lighthouse News"))
                .click();
        studio.loaded();
    }
}
