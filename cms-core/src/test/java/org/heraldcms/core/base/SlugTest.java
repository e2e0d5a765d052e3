package org.heraldcms.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Talking with your child about phones, talking-with-your-child-about-phones",
        "¿Qué hacer si algo te sucede?, qué-hacer-si-algo-te-sucede",
        "Don’t panic – call 0800, dont-panic-call-0800",
        "التحدث مع طفلك, التحدث-مع-طفلك",
        "こどもと話す, こどもと話す",
        "बच्चे से बात, बच्चे-से-बात",
    })
    void a_title_gives_an_address_in_its_own_script(String title, String slug) {
        assertThat(Slug.fromTitle(title).text()).isEqualTo(slug);
    }

    @Test
    void letters_are_never_transliterated_since_that_makes_other_words() {
        assertThat(Slug.fromTitle("El año nuevo").text()).isEqualTo("el-año-nuevo");
    }

    @Test
    void a_title_without_letters_still_has_an_address() {
        assertThat(Slug.fromTitle("???").text()).isEqualTo("untitled");
    }

    @Test
    void lower_case_does_not_depend_on_the_locale_of_the_machine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Slug.fromTitle("INTERNET IS IN").text()).isEqualTo("internet-is-in");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_long_title_gives_an_address_within_the_limit_that_can_still_be_numbered() {
        Slug slug = Slug.fromTitle("words ".repeat(60));
        assertThat(slug.numbered(1000).text()).hasSizeLessThanOrEqualTo(Slug.LONGEST);
        assertThat(slug.text()).doesNotEndWith("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Two Words", "-a", "a-", "a--b", "a/b", "..", "ABC", "a b"})
    void a_chosen_slug_in_another_form_is_refused_at_its_place(String text) {
        assertThatThrownBy(() -> Slug.of(text))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.violations().getFirst().pointer())
                                .isEqualTo("/slug"));
    }
}
