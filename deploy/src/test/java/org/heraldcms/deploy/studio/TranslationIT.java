package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A translation, segment by segment: it saves itself, nothing typed is lost, and what is found stands beside it. */
final class TranslationIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void a_segment_saves_itself_when_its_translator_goes_on() {
        Story story = Story.drafted("Games that save themselves").translated();
        Studio studio = CHROMIUM.window(Person.TOMAS).open(story.id(), "es", "translate");
        studio.field("Translation: Title").fill("Juegos que se guardan solos");
        studio.field("Translation: Summary").focus();
        Eventually.that("it is saved", () -> title(story).equals("Juegos que se guardan solos"));
        assertThat(studio.page().getByText("Not saved")).hasCount(0);
    }

    @Test
    void two_who_save_the_same_segment_see_both_texts_and_neither_is_lost() {
        Story story = Story.drafted("Games for two").translated();
        Studio tomas = CHROMIUM.window(Person.TOMAS).open(story.id(), "es", "translate");
        Locator title = tomas.field("Translation: Title");
        assertThat(title).isVisible();
        Studio erik = CHROMIUM.window(Person.ERIK).open(story.id(), "es", "translate");
        erik.field("Translation: Title").fill("Juegos para dos");
        erik.field("Translation: Summary").focus();
        Eventually.that("Erik's is saved", () -> title(story).equals("Juegos para dos"));
        title.fill("Juegos para ti y para mí");
        title.press("Control+Enter");
        assertThat(tomas.alert()).containsText("Juegos para dos");
        assertThat(title).hasValue("Juegos para ti y para mí");
        tomas.button("Keep mine").click();
        Eventually.that("his is on top", () -> title(story).equals("Juegos para ti y para mí"));
    }

    @Test
    void two_who_save_different_segments_do_not_meet() {
        Story story = Story.drafted("Games side by side").translated();
        Studio tomas = CHROMIUM.window(Person.TOMAS).open(story.id(), "es", "translate");
        assertThat(tomas.field("Translation: Title")).isVisible();
        Studio erik = CHROMIUM.window(Person.ERIK).open(story.id(), "es", "translate");
        erik.field("Translation: Summary").fill("Un resumen de Erik.");
        erik.field("Translation: Title").focus();
        Eventually.that("Erik's is saved", () -> summary(story).equals("Un resumen de Erik."));
        tomas.field("Translation: Title").fill("Juegos lado a lado");
        tomas.field("Translation: Title").press("Control+Enter");
        Eventually.that("both are there", () -> title(story).equals("Juegos lado a lado"));
        assertThat(summary(story)).isEqualTo("Un resumen de Erik.");
        assertThat(tomas.alert()).hasCount(0);
    }

    @Test
    void what_is_found_stands_at_its_segment_and_is_dismissed_with_a_reason() {
        Story story = Story.drafted("7 games").translated();
        Studio studio = CHROMIUM.window(Person.ERIK).open(story.id(), "es", "translate");
        Locator title = studio.field("Translation: Title");
        title.fill("7 juegos juegos");
        title.press("Control+Enter");
        Locator found = studio.page().locator(".findings li").filter(new Locator.FilterOptions().setHasText("juegos"));
        assertThat(found).isVisible();
        studio.button(found, "Dismiss").click();
        studio.field("Reason").fill("A play on words.");
        studio.button(studio.dialog(), "Dismiss").click();
        assertThat(found).containsText("Dismissed by Erik Lund: A play on words.");
    }

    private static String title(Story story) {
        return story.edition("es").path("title").asText();
    }

    private static String summary(Story story) {
        return story.edition("es").path("summary").asText();
    }
}
