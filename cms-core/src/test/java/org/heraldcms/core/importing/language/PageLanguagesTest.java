package org.heraldcms.core.importing.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PageLanguagesTest {

    private static final String EN = "The coast guard answers at any hour of the day, and at night as well as at noon.";
    private static final String ES =
            "La guardia costera contesta a cualquier hora del día, y de noche igual que a mediodía.";
    private static final String DE =
            "Die Küstenwache antwortet zu jeder Stunde des Tages, und nachts ebenso wie am Mittag.";
    private static final PageLanguages.Hints NONE = hints(null, null);

    private static PageLanguages.Hints hints(@Nullable String fixed, @Nullable String likely, String... wanted) {
        return new PageLanguages.Hints(
                fixed == null ? null : new LocaleTag(fixed),
                Stream.of(wanted).map(LocaleTag::new).toList(),
                likely == null ? null : new LocaleTag(likely));
    }

    private static Sample paragraph(String text) {
        return new Sample(text, null, false, false);
    }

    private static Sample heading(String text) {
        return new Sample(text, null, true, false);
    }

    private static List<String> of(PageLanguages.Hints hints, Sample... samples) {
        return PageLanguages.of(List.of(samples), hints).stream()
                .map(verdict -> verdict.locale().tag() + (verdict.isSure() ? "" : "?"))
                .toList();
    }

    @Test
    void paragraphs_tell_their_language_by_themselves() {
        assertThat(of(NONE, paragraph(EN), paragraph(EN), paragraph(ES), paragraph(ES)))
                .containsExactly("en", "en", "es", "es");
    }

    @Test
    void what_is_short_or_a_number_follows_what_stands_around_it() {
        assertThat(of(NONE, paragraph(EN), paragraph("555-0134"), paragraph(EN), paragraph(ES), paragraph("Taxi")))
                .startsWith("en", "en", "en", "es")
                .element(4)
                .asString()
                .startsWith("es");
    }

    @Test
    void a_heading_between_two_languages_belongs_to_what_follows_it() {
        assertThat(of(NONE, paragraph(EN), paragraph(EN), heading("Radio"), paragraph(ES), paragraph(ES)))
                .element(2)
                .asString()
                .startsWith("es");
    }

    @Test
    void a_page_that_changes_with_every_paragraph_is_followed() {
        assertThat(of(NONE, paragraph(EN), paragraph(ES), paragraph(EN), paragraph(ES), paragraph(EN), paragraph(ES)))
                .containsExactly("en", "es", "en", "es", "en", "es");
    }

    @Test
    void a_quotation_makes_no_edition_and_is_shown_as_unsure() {
        assertThat(of(NONE, paragraph(DE), paragraph(DE), paragraph(EN), paragraph(DE), paragraph(DE), paragraph(DE)))
                .containsExactly("de", "de", "de?", "de", "de", "de");
    }

    @Test
    void a_block_in_two_languages_is_shown_as_unsure() {
        List<Verdict> verdicts = PageLanguages.of(
                List.of(paragraph(EN), paragraph(EN), paragraph(EN + " / " + ES), paragraph(ES), paragraph(ES)), NONE);
        assertThat(verdicts.get(2).doubt()).isEqualTo("It holds English and Spanish.");
    }

    @Test
    void scripts_tell_languages_apart_in_two_words() {
        String arabic = "تحدث مع أطفالك عن الإنترنت قبل بداية العام الدراسي في كل يوم.";
        assertThat(of(NONE, paragraph(arabic), paragraph("اتصل بنا"), paragraph("Call us"), paragraph(EN)))
                .containsExactly("ar", "ar", "en", "en");
    }

    @Test
    void the_locales_that_were_asked_for_are_the_ones_proposed() {
        assertThat(of(hints(null, null, "es-MX", "en-GB"), paragraph(EN), paragraph(ES)))
                .containsExactly("en-GB", "es-MX");
    }

    @Test
    void a_text_whose_language_is_known_stays_in_it_and_what_is_not_is_unsure() {
        assertThat(of(hints("de-AT", null), paragraph(DE), paragraph(EN))).containsExactly("de-AT", "de-AT?");
    }

    @Test
    void what_a_page_declares_counts_where_nothing_else_tells() {
        Sample declared = new Sample("OK Taxi", new LocaleTag("es"), false, false);
        assertThat(of(NONE, paragraph(EN), paragraph(EN), declared, paragraph(ES), paragraph(ES)))
                .element(2)
                .asString()
                .startsWith("es");
    }

    @Test
    void numbers_alone_tell_no_language_unless_it_is_named() {
        assertThatThrownBy(() -> of(NONE, paragraph("555-0134")))
                .isInstanceOf(HeraldException.class)
                .hasMessageContaining("name it");
        assertThat(of(hints(null, "fr"), paragraph("555-0134"))).containsExactly("fr");
    }
}
