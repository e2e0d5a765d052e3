package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of an edition in the hands of those who translate, review and publish it. */
final class EditionIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final HeraldClient reader = TestNewsroom.shared().reader();

    @Test
    void a_translation_begins_with_its_first_segment_and_goes_on_beside_the_source() {
        Story story = Story.drafted("Games to translate");
        Studio studio = CHROMIUM.window(Person.TOMAS).open(story.id(), "en", "write");
        studio.button("Add a language").click();
        studio.button("Spanish").click();
        Locator title = studio.field("Translation: Title");
        title.fill("Juegos por traducir");
        title.press("Control+Enter");
        assertThat(studio.page().getByRole(AriaRole.STATUS).first()).containsText("1 of 9 segments translated");
        Locator summary = studio.field("Translation: Summary");
        summary.fill("En diez minutos.");
        summary.press("Control+Enter");
        Locator paragraph = studio.row("Most games let strangers").getByRole(AriaRole.TEXTBOX);
        assertThat(paragraph).isFocused();
        assertThat(story.edition("es").path("summary").asText()).isEqualTo("En diez minutos.");
    }

    @Test
    void a_changed_source_marks_the_segment_until_somebody_confirms_its_translation() {
        Story story = Story.drafted("Games that change").translated().retitled("Games that changed");
        Studio studio = CHROMIUM.window(Person.TOMAS).open(story.id(), "es", "translate");
        Locator title = studio.row("Games that").first();
        assertThat(title).containsText("Source changed");
        assertThat(title.locator("ins")).containsText("changed");
        studio.button(title, "Still correct").click();
        assertThat(studio.page().getByText("Every segment is translated and up to date."))
                .isVisible();
        assertThat(story.edition("es").path("outdated").asBoolean()).isFalse();
    }

    @Test
    void a_finished_translation_is_submitted_from_the_same_place() {
        Story story = Story.drafted("Games in Spanish").translated();
        Studio studio = CHROMIUM.window(Person.TOMAS).open(story.id(), "es", "translate");
        studio.button("Submit for review").click();
        studio.isTold("Submitted for review.");
        assertThat(story.state("es")).isEqualTo("in_review");
    }

    @Test
    void a_reviewer_comments_on_a_segment_and_requests_changes_which_the_translator_reads() {
        Story story = Story.drafted("Games to judge").translated().submitted("es");
        Studio rosa = CHROMIUM.window(Person.ROSA).open(story.id(), "es", "review");
        Locator segment = rosa.row("Jugad una partida").last();
        rosa.button(segment, "Comment on this segment").click();
        segment.getByLabel("Add a comment").fill("Una ronda, mejor.");
        rosa.button(segment, "Send").click();
        assertThat(segment.getByText("Rosa Marín")).isVisible();
        rosa.field("Comment for the author (optional)").fill("Casi.");
        rosa.button("Request changes").click();
        rosa.isTold("Changes requested.");
        Studio tomas = CHROMIUM.window(Person.TOMAS).open(story.id(), "es", "review");
        assertThat(tomas.page().getByText("Una ronda, mejor.")).isVisible();
        assertThat(tomas.page().getByText("Casi.")).isVisible();
        assertThat(story.state("es")).isEqualTo("changes_requested");
    }

    @Test
    void what_a_reviewer_approves_an_editor_is_led_to_publish() {
        Story story = Story.drafted("Games approved").translated().submitted("es");
        Studio rosa = CHROMIUM.window(Person.ROSA).open(story.id(), "es", "review");
        rosa.button("Approve").click();
        rosa.isTold("Approved.");
        Studio erik = CHROMIUM.window(Person.ERIK).open(story.id(), "es", "review");
        assertThat(erik.page().getByText("Rosa Marín approved")).isVisible();
        erik.link("Go on to publishing").click();
        assertThat(erik.button("Publish · Revision 1")).isVisible();
    }

    @Test
    void what_is_not_approved_cannot_be_published_and_the_page_says_why() {
        Story story = Story.drafted("Games too early");
        Studio studio = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "publish");
        assertThat(studio.page().getByText("Only an approved revision can be published."))
                .isVisible();
        studio.link("Go to the review").click();
        assertThat(studio.button("Submit for review")).isVisible();
    }

    @Test
    void an_edition_goes_live_on_the_sites_chosen_and_on_no_other() {
        Story story = Story.drafted("Games go live").approved("en");
        Studio studio = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "publish");
        studio.checkbox("Safe Harbour").press("Space");
        studio.button("Publish · Revision 1").click();
        studio.isTold("Published on");
        assertThat(studio.link("https://lighthouse.example/en/games-go-live")).isVisible();
        // It reads English wherever there is no Spanish, so it is offered and taken.
        assertThat(studio.link("https://faro.example/en/games-go-live")).isVisible();
        assertThat(read("lighthouse", story)).isEqualTo(200);
        assertThat(read("harbour", story)).isEqualTo(404);
    }

    @Test
    void a_withdrawal_asks_for_its_reason_and_leaves_the_other_sites_alone() {
        Story story = Story.drafted("Games withdrawn").approved("en").published("en", "lighthouse", "harbour");
        Studio studio = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "publish");
        studio.button(studio.row("Lighthouse News"), "Withdraw").click();
        Locator confirm = studio.button(studio.dialog(), "Withdraw");
        assertThat(confirm).isDisabled();
        studio.field("Reason").fill("A figure was wrong.");
        confirm.click();
        studio.isTold("Withdrawn.");
        assertThat(studio.row("Lighthouse News")).hasCount(0);
        assertThat(read("lighthouse", story)).isEqualTo(410);
        assertThat(read("harbour", story)).isEqualTo(200);
    }

    @Test
    void a_recall_takes_every_language_off_every_site() {
        Story story = Story.drafted("Games recalled").approved("en").published("en", "lighthouse", "harbour");
        Studio studio = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "publish");
        studio.button("Recall everywhere").click();
        studio.field("Reason").fill("It names a child.");
        studio.button(studio.dialog(), "Recall everywhere").click();
        studio.isTold("Recalled.");
        assertThat(studio.heading("Recall of “Games recalled”")).isVisible();
        assertThat(studio.row("harbour")).isVisible();
        assertThat(read("harbour", story)).isEqualTo(410);
    }

    private int read(String site, Story story) {
        return reader.get("/sites/" + site + "/articles/" + story.id() + "?locale=en")
                .status();
    }
}
