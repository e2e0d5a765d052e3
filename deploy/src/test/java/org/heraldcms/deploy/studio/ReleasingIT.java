package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes out together, at a set time, or only to somebody who has a link. */
final class ReleasingIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final HeraldClient reader = TestNewsroom.shared().reader();

    @Test
    void a_release_says_what_stops_it_and_goes_out_as_one_when_nothing_does() {
        Story story = Story.drafted("Games released").submitted("en");
        Studio erik = CHROMIUM.window(Person.ERIK).open("releases");
        erik.button("New release").click();
        erik.field("Name").fill("Week of play");
        erik.button(erik.dialog(), "New release").click();
        assertThat(erik.heading("Week of play")).isVisible();
        erik.button("Add").click();
        erik.dialog().getByLabel("Article").fill("Games released");
        erik.button(erik.dialog(), "Games released").click();
        erik.button(erik.dialog(), "Add").click();
        assertThat(erik.page().getByText("The newest revision has not been approved."))
                .isVisible();
        erik.button("Launch now").click();
        assertThat(erik.alert()).isVisible();
        assertThat(read(story)).isEqualTo(404);

        Studio rosa = CHROMIUM.window(Person.ROSA).open(story.id(), "en", "review");
        rosa.button("Approve").click();
        rosa.isTold("Approved.");
        erik.page().reload();
        assertThat(erik.page().getByText("Nothing stops this release.")).isVisible();
        erik.button("Launch now").click();
        erik.isTold("Launched.");
        assertThat(read(story)).isEqualTo(200);
    }

    @Test
    void what_is_published_at_a_set_time_stands_in_the_calendar_until_it_is_cancelled() {
        Story story = Story.drafted("Games to come").approved("en");
        Studio erik = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "publish");
        erik.page().locator("wa-details summary").press("Enter");
        erik.page().getByLabel("From").fill("2031-03-30T09:00");
        erik.button("Publish · Revision 1").click();
        erik.isTold("Planned");
        erik.open("calendar?month=2031-03").loaded();
        assertThat(erik.link("Games to come").first()).isVisible();
        assertThat(read(story)).isEqualTo(404);
    }

    @Test
    void whoever_has_a_preview_link_sees_the_draft_and_comments_on_it_without_an_account() {
        Story story = Story.drafted("Games seen early");
        Studio erik = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "write");
        erik.button("Preview links").click();
        erik.button(erik.dialog(), "Make a link").click();
        String link = erik.dialog().getByRole(AriaRole.LINK).getAttribute("href");
        Page guest = erik.page().context().browser().newContext().newPage();
        guest.navigate(link);
        assertThat(guest.locator("h1").first()).containsText("Games seen early");
        assertThat(guest.locator("body")).containsText("not published");
        assertThat(read(story)).isEqualTo(404);
        guest.context().close();
    }

    @Test
    void a_figure_is_written_approved_by_another_and_put_into_a_text() {
        Story story = Story.drafted("Games in figures");
        Studio erik = CHROMIUM.window(Person.ERIK).open("facts/new");
        Map.of(
                        "Key", "played-" + story.id().substring(24),
                        "What it says", "Share of children who play",
                        "Value", "80",
                        "Source", "Yearly report",
                        "Address of the source", "https://report.example/2025")
                .forEach((label, value) -> erik.field(label).fill(value));
        erik.page().getByLabel("To be looked at again by").fill("2031-01-01");
        erik.button("Save as a new version").click();
        erik.isTold("Version 1 saved.");
        Studio rosa =
                CHROMIUM.window(Person.ROSA).open("facts/played-" + story.id().substring(24));
        rosa.button("Approve version 1").click();
        rosa.isTold("Approved.");
        erik.open(story.id(), "en", "write").loaded();
        erik.page().locator(".prose p").first().click();
        erik.button("Figure").click();
        erik.dialog().getByLabel("Words").fill("played-" + story.id().substring(24));
        assertThat(erik.dialog().locator("li")).hasCount(1);
        erik.button(erik.dialog(), "Share of children who play: 80 %").click();
        assertThat(erik.page().locator(".prose data.fact")).hasText("80%");
        erik.button("Save").click();
        assertThat(erik.page().getByText("All changes saved")).isVisible();
        assertThat(story.edition("en").path("body").toString()).contains("\"fact\"");
    }

    private int read(Story story) {
        return reader.get("/sites/lighthouse/articles/" + story.id() + "?locale=en")
                .status();
    }
}
