package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The studio for those who use no mouse, only Tab, Enter, Escape, the arrow keys and what is typed, or want no motion. */
final class KeyboardIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** More stops than any screen has on the way to what one is looking for. */
    private static final int MOST_STOPS = 80;

    @Test
    void an_article_is_opened_written_saved_and_submitted() {
        Story story = Story.drafted("Aardvarks by keyboard");
        Studio studio = CHROMIUM.window(Look.USUAL).open("");
        signIn(studio);
        tabTo(studio, studio.link(story.title()));
        press(studio, "Enter");
        write(studio);
        tabTo(studio, studio.button("Save"));
        press(studio, "Enter");
        studio.isTold("Saved.");
        tabTo(studio, studio.button("Submit for review"));
        press(studio, "Enter");
        studio.isTold("Submitted for review.");
        assertThat(story.state("en")).isEqualTo("in_review");
        assertThat(story.edition("en").at("/body/content/0/type").asText()).isEqualTo("heading");
    }

    private static void signIn(Studio studio) {
        tabTo(studio, studio.field("E-mail"));
        studio.page().keyboard().type(Person.ERIK.email());
        tabTo(studio, studio.field("Password"));
        studio.page().keyboard().type(Person.PASSWORD);
        press(studio, "Enter");
        assertThat(studio.heading("Articles")).isVisible();
    }

    /** Puts a heading before the text: the toolbar is one stop, and the arrows go from tool to tool. */
    private static void write(Studio studio) {
        tabTo(studio, studio.button("Bold"));
        while (!isFocused(studio.button("Heading 2"))) {
            press(studio, "ArrowRight");
        }
        press(studio, "Enter");
        assertThat(studio.field("Text")).isFocused();
        studio.page().keyboard().type("Without a mouse. ");
    }

    @Test
    void a_dialog_begins_in_its_first_field_and_gives_the_focus_back() {
        Studio studio = CHROMIUM.window(Person.ADA).open("sites");
        tabTo(studio, studio.button("New site"));
        press(studio, "Enter");
        assertThat(studio.field("Name")).isFocused();
        press(studio, "Escape");
        assertThat(studio.dialog()).hasCount(0);
        assertThat(studio.button("New site")).isFocused();
    }

    @Test
    void the_first_stop_skips_the_navigation() {
        Studio studio = CHROMIUM.window(Person.ERIK).open("articles").loaded();
        press(studio, "Tab");
        assertThat(studio.link("Skip to content")).isFocused();
        press(studio, "Enter");
        assertThat(studio.page().locator("main")).isFocused();
    }

    @Test
    void nothing_slides_for_those_who_ask_for_less_motion() {
        Studio studio =
                CHROMIUM.window(Person.ERIK).open(Story.drafted("Games at rest").id(), "en", "write");
        Object moving = studio.page().locator("wa-details").evaluate("""
                async details => {
                  details.open = true;
                  await details.updateComplete;
                  return details.shadowRoot.getAnimations().length;
                }""");
        assertThat(moving).isEqualTo(0);
    }

    private static void press(Studio studio, String key) {
        Keyboard keyboard = studio.page().keyboard();
        keyboard.press(key);
    }

    private static void tabTo(Studio studio, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int stop = 0; stop < MOST_STOPS && !isFocused(wanted); stop++) {
            press(studio, "Tab");
        }
        assertThat(wanted).isFocused();
    }

    /** Fields stand in the shadow trees of their components, each of which knows what has the focus in it. */
    private static boolean isFocused(Locator wanted) {
        return (boolean) wanted.evaluate("element => element.getRootNode().activeElement === element");
    }
}
