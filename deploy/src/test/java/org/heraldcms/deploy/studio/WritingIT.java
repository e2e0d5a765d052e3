package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writing an article, and losing nothing of it. */
final class WritingIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void an_article_is_begun_with_its_title_and_goes_on_in_the_editor() {
        Studio studio = CHROMIUM.window(Person.ERIK).open("articles");
        studio.link("New article").click();
        studio.field("Title").fill("Bicycles for everybody");
        studio.field("Topics").fill("families, outdoors");
        studio.button("Create article").click();
        studio.isTold("Article created.");
        assertThat(studio.heading("Bicycles for everybody")).isVisible();
        assertThat(studio.field("Text")).isEditable();
    }

    @Test
    void text_keeps_its_headings_lists_and_links() {
        Story story = Story.drafted("Games with a link");
        Studio studio = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "write");
        replaceText(studio);
        studio.button("Save").click();
        studio.isTold("Saved.");
        JsonNode body = story.edition("en").path("body").path("content");
        assertThat(body.at("/0/type").asText()).isEqualTo("heading");
        assertThat(body.at("/0/attrs/level").asInt()).isEqualTo(2);
        assertThat(body.at("/1/type").asText()).isEqualTo("bulletList");
        assertThat(body.at("/1/content/1/content/0/content/0/marks/0/attrs/href")
                        .asText())
                .isEqualTo("https://help.example/");
    }

    private static void replaceText(Studio studio) {
        Locator text = studio.field("Text");
        text.press("ControlOrMeta+a");
        text.press("Backspace");
        studio.button("Heading 2").click();
        text.pressSequentially("Where to ask");
        text.press("Enter");
        studio.button("Bullet list").click();
        text.pressSequentially("At home");
        text.press("Enter");
        text.pressSequentially("Helpline");
        text.press("Shift+Home");
        studio.button("Link").click();
        studio.field("Address (URL)").fill("https://help.example/");
        studio.button(studio.dialog(), "Insert").click();
        assertThat(text.getByText("Helpline")).hasAttribute("href", "https://help.example/");
    }

    @Test
    void leaving_asks_first_when_something_is_not_saved() {
        Story story = Story.drafted("Games left alone");
        Studio studio = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "write");
        studio.field("Title").fill("Games, a better title");
        studio.link("Sites").click();
        assertThat(studio.dialog()).containsText("changes that are not saved");
        studio.button("Stay here").click();
        assertThat(studio.field("Title")).hasValue("Games, a better title");
        studio.link("Sites").click();
        studio.button("Discard and leave").click();
        assertThat(studio.heading("Sites")).isVisible();
        assertThat(story.edition("en").path("title").asText()).isEqualTo(story.title());
    }

    @Test
    void who_saves_second_is_told_and_loses_nothing() {
        Story story = Story.drafted("Games for two");
        Studio studio = CHROMIUM.window(Person.ADA).open(story.id(), "en", "write");
        studio.field("Title").fill("Games for three");
        story.retitled("Games for four");
        studio.button("Save").click();
        assertThat(studio.alert()).containsText("Somebody else saved this edition meanwhile");
        assertThat(studio.field("Title")).hasValue("Games for three");
        studio.button("Save mine on top").click();
        studio.isTold("Saved.");
        assertThat(story.edition("en").path("title").asText()).isEqualTo("Games for three");
    }

    @Test
    void a_session_that_ends_is_taken_up_again_without_losing_what_was_typed() {
        Story story = Story.drafted("Games after lunch");
        Studio studio = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "write");
        studio.field("Title").fill("Games after dinner");
        studio.page().context().clearCookies();
        studio.button("Save").click();
        assertThat(studio.dialog()).containsText("Your session has ended");
        studio.signIn(Person.ERIK, Person.PASSWORD);
        assertThat(studio.dialog()).hasCount(0);
        studio.button("Save").click();
        studio.isTold("Saved.");
        assertThat(story.edition("en").path("title").asText()).isEqualTo("Games after dinner");
    }

    @Test
    void what_is_saved_is_submitted_from_the_same_place() {
        Story story = Story.drafted("Games to submit");
        Studio studio = CHROMIUM.window(Person.ERIK).open(story.id(), "en", "write");
        assertThat(studio.button("Submit for review")).isVisible();
        studio.field("Summary").fill("In ten minutes.");
        assertThat(studio.button("Submit for review")).hasCount(0);
        studio.page().keyboard().press("ControlOrMeta+s");
        studio.button("Submit for review").click();
        studio.isTold("Submitted for review.");
        assertThat(story.state("en")).isEqualTo("in_review");
    }

    @Test
    void a_translator_reads_the_source_and_cannot_change_it() {
        Story story = Story.drafted("Games to be read");
        Studio studio = CHROMIUM.window(Person.TOMAS).open(story.id(), "en", "write");
        assertThat(studio.page().getByText("your role translates from it")).isVisible();
        assertThat(studio.field("Title")).isDisabled();
        assertThat(studio.field("Text")).hasAttribute("aria-readonly", "true");
        assertThat(studio.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Save"))))
                .hasCount(0);
    }
}
