package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.Eventually;
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gets at a site: its pages, its tokens, and the network before it. */
final class AccessIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient ada = newsroom.ada();

    private Studio access(String site) {
        ada.post(
                        "/api/v1/sites",
                        Map.of(
                                "key",
                                site,
                                "name",
                                site,
                                "baseUrl",
                                "https://" + site + ".example",
                                "visibility",
                                "private",
                                "locales",
                                List.of(Map.of("locale", "en"))))
                .expect(201);
        Studio studio = CHROMIUM.window(Person.ADA).open("sites/" + site).loaded();
        studio.page().getByText("Access and caches").click();
        assertThat(studio.heading("Access and caches of " + site)).isVisible();
        return studio.loaded();
    }

    @Test
    void the_pages_that_may_read_it_are_named_one_a_line() {
        Studio studio = access("sandbank");
        studio.field("Origins").fill("https://www.sandbank.example\nhttps://www.sandbank.example/news");
        studio.button("Save").first().click();
        assertThat(studio.page()
                        .getByText("https://www.sandbank.example/news An origin is written as browsers send it"))
                .isVisible();
        studio.field("Origins").fill("https://www.sandbank.example\nhttp://localhost:3000");
        studio.button("Save").first().click();
        studio.isTold("Saved.");
        assertThat(ada.get("/api/v1/sites/sandbank").json().path("origins").toString())
                .isEqualTo("[\"https://www.sandbank.example\",\"http://localhost:3000\"]");
    }

    @Test
    void a_token_is_made_for_one_thing_shown_once_and_withdrawn() {
        Studio studio = access("shallows");
        studio.button("New token").click();
        studio.field("Name").fill("Search of the partner");
        studio.checkbox("Keeping a copy: sync, state, receipts").press("Space");
        studio.page().getByLabel("Ends").fill("2031-12-01T12:00");
        studio.button("Make token").click();
        String token = studio.dialog().locator("code").textContent();
        HeraldClient holder = HeraldClient.withToken(newsroom.server().baseUrl(), token);
        holder.get("/sites/shallows/articles").expect(200);
        assertThat(holder.get("/sites/shallows/sync").status()).isEqualTo(403);
        studio.dialog()
                .locator("wa-button")
                .filter(new Locator.FilterOptions().setHasText("Close"))
                .click();
        assertThat(studio.row("Search of the partner")).containsText("Reading");
        studio.button(studio.row("Search of the partner"), "Withdraw").click();
        studio.button(studio.dialog(), "Withdraw").click();
        studio.isTold("Token withdrawn.");
        assertThat(studio.page().getByText("No token yet.")).isVisible();
        assertThat(holder.get("/sites/shallows/articles").status()).isEqualTo(401);
    }

    @Test
    void the_network_before_it_is_named_shows_how_it_goes_and_is_taken_away() {
        Studio studio = access("lagoon-edge");
        studio.field("Service or zone ID").fill("SU1Z0isxPaozGVKXdv0eY");
        studio.page().getByLabel("API token").fill("a-secret-of-the-network");
        studio.field("API address").fill("http://127.0.0.1:9009");
        studio.button("Save").last().click();
        studio.isTold("Saved.");
        Reply set = ada.get("/api/v1/sites/lagoon-edge/purge-target").expect(200);
        assertThat(set.json().path("kind").asText()).isEqualTo("fastly");
        Eventually.that(
                "nobody is there",
                () -> ada.get("/api/v1/sites/lagoon-edge/purge-target")
                                .json()
                                .at("/state/attempts")
                                .asInt()
                        > 0);
        studio.button("Load again").click();
        assertThat(studio.page().getByText("Cannot be told", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(studio.page().getByText("No connection was made.")).isVisible();
        studio.button("Take away").click();
        studio.isTold("Taken away.");
        assertThat(studio.page().getByRole(AriaRole.BUTTON).getByText("Forget everything"))
                .hasCount(0);
        assertThat(ada.get("/api/v1/sites/lagoon-edge/purge-target").status()).isEqualTo(404);
    }
}
