package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What reviewers and writers say to each other about a text, and what comes of it. */
final class ReviewingIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void what_waits_for_a_reviewer_stands_in_a_list_that_leads_to_it() {
        Story story = Story.drafted("Games in the queue").translated().submitted("es");
        Studio rosa = CHROMIUM.window(Person.ROSA).open("reviews");
        rosa.link(story.spanishTitle()).click();
        assertThat(rosa.button("Approve")).isVisible();
    }

    @Test
    void other_words_are_suggested_and_the_translator_takes_them_over_with_one_key() {
        Story story = Story.drafted("Games in other words").translated().submitted("es");
        Studio rosa = CHROMIUM.window(Person.ROSA).open(story.id(), "es", "review");
        Locator title = rosa.row(story.spanishTitle()).last();
        rosa.button(title, "Comment on this segment").click();
        title.getByLabel("Add a comment").fill("Shorter, please.");
        rosa.button(title, "Tell somebody").click();
        rosa.page().getByRole(AriaRole.MENUITEM, named("Tomás Vega")).click();
        title.getByText("Suggest other words").click();
        title.getByLabel("Translation: Title").fill("Juegos, en breve");
        rosa.button(title, "Send").click();
        assertThat(title.getByText("Juegos, en breve")).isVisible();

        Studio tomas = CHROMIUM.window(Person.TOMAS).open("notices").loaded();
        assertThat(tomas.link("You were named in a comment on “" + story.spanishTitle() + "”"))
                .isVisible();
        tomas.open(story.id(), "es", "review").loaded();
        assertThat(tomas.button("Accept the suggestion")).isVisible();
        tomas.page().keyboard().press("Control+Alt+KeyA");
        tomas.isTold("Suggestion accepted.");
        assertThat(story.edition("es").path("title").asText()).isEqualTo("Juegos, en breve");
        assertThat(story.state("es")).isEqualTo("draft");
    }

    @Test
    void a_thread_is_answered_resolved_and_opened_again() {
        Story story = Story.drafted("Games talked about").submitted("en");
        Studio rosa = CHROMIUM.window(Person.ROSA).open(story.id(), "en", "review");
        rosa.field("Add a comment").fill("Who says so?");
        rosa.button("Send").click();
        assertThat(rosa.row("Who says so?")).isVisible();
        Studio erik = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "review");
        Locator thread = erik.row("Who says so?");
        erik.button(thread, "Reply").click();
        thread.getByLabel("Reply").fill("The report of last year.");
        erik.button(thread, "Send").click();
        assertThat(thread.getByText("The report of last year.")).isVisible();
        erik.button(thread, "Resolve").click();
        assertThat(thread.getByText("Resolved")).isVisible();
        erik.button(thread, "Open again").click();
        assertThat(erik.button(thread, "Resolve")).isVisible();
    }

    @Test
    void an_earlier_revision_is_compared_and_brought_back() {
        Story story = Story.drafted("Games of old").retitled("Games of today");
        Studio erik = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "write");
        erik.page().locator("wa-details summary").last().press("Enter");
        assertThat(erik.page().locator("del")).containsText("old");
        erik.button("Bring revision 1 back").click();
        erik.isTold("Revision 1 is the newest text again.");
        assertThat(story.edition("en").path("title").asText()).isEqualTo("Games of old");
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }
}
