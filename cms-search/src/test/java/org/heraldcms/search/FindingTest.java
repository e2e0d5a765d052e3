package org.heraldcms.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.search.index.Newsroom.Copy.titled;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest extends SearchTesting {

    @ParameterizedTest(name = "{0}: {2} finds {1}")
    @CsvSource({
        "en, Talking with your child about phones, children",
        "es, Hablar con los niños, ninos",
        "es, Hablar con los niños, niño",
        "es, La participación de la familia, participacion",
        "de, Das Löwenthal-Haus, lowenthal",
        "de, Das Löwenthal-Haus, Loewenthal",
        "fr, À l'école en sécurité, ecole securite",
        "ar, سلامة الأطفال في المدرسة, أطفال",
        "hi, बच्चों की सुरक्षा, बच्चे",
        "ja, 子供の安全を守る方法, 安全",
        "ja, 子供の安全を守る方法, 子供を守る",
        "zh-Hans, 保护儿童的网络安全, 儿童安全",
        "zh-Hant, 保護兒童的網絡安全, 儿童",
        "ko, 어린이를 위한 안전한 인터넷, 인터넷",
        "ko, 어린이를 위한 안전한 인터넷, 어린이",
        "th, การคุ้มครองเด็กในโรงเรียน, เด็ก",
        "tr, IŞIK VE İSTANBUL, istanbul",
        "tr, IŞIK VE İSTANBUL, ışık",
        "tr, IŞIK VE İSTANBUL, isik",
        "pl, Bezpieczeństwo w Łodzi, lodzi",
        "vi, Bảo vệ trẻ em, tre em",
        "uk, Безпека дітей у школі, школі",
        "he, בטיחות ילדים, ילדים"
    })
    void what_a_speaker_types_finds_the_article(String locale, String title, String typed) {
        UUID article = published(locale, titled(title));
        assertThat(found(locale, typed)).containsExactly(article);
        assertThat(first(typed).articleId()).isEqualTo(article);
    }

    @Test
    void the_letter_typed_comes_before_the_letter_it_was_folded_to() {
        UUID ano = published("es", titled("Salud del ano").text("El ano y la salud."));
        UUID year = published("es", titled("Salud del año").text("El año y la salud."));
        assertThat(found("es", "año")).startsWith(year);
        assertThat(found("es", "ano")).startsWith(ano).contains(year);
    }

    @Test
    void the_very_form_comes_before_its_stem_and_the_stem_before_the_fold() {
        UUID fold = published("es", titled("Las cañas"));
        UUID stem = published("es", titled("Las cana"));
        UUID exact = published("es", titled("Las canas"));
        assertThat(found("es", "canas")).containsExactly(exact, stem, fold);
    }

    @Test
    void a_word_in_the_title_counts_more_than_one_in_the_text() {
        UUID text = published("en", titled("Safety").text("About phones at home."));
        UUID title = published("en", titled("Phones").text("About safety at home."));
        assertThat(found("en", "phones")).containsExactly(title, text);
    }

    @Test
    void two_words_must_both_be_there_of_four_one_may_be_missing() {
        UUID article = published("en", titled("Phone rules").text("Agree on bedtime together."));
        assertThat(found("en", "phone price")).isEmpty();
        assertThat(found("en", "phone rules bedtime price")).containsExactly(article);
        assertThat(found("en", "phone rules price money")).isEmpty();
    }

    @Test
    void stop_words_are_passed_over_unless_there_is_nothing_else() {
        UUID hamlet = published("en", titled("Hamlet").text("To be, or not to be, that is the question."));
        UUID other = published("en", titled("Question time"));
        assertThat(found("en", "the question of the hamlet")).containsExactly(hamlet);
        assertThat(found("en", "to be or not to be")).containsExactly(hamlet);
        assertThat(found("en", "\"or not to be\"")).containsExactly(hamlet);
        assertThat(found("en", "the question")).contains(hamlet, other);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "en, Talking with your child about phones, how do I talk to my child about a phone?",
        "es, Hablar con tu hija o hijo sobre el teléfono, ¿cómo hablo con mi hijo sobre su teléfono?",
        "de, Mit Kindern über das Handy sprechen, wie kann ich mit meinem Kind über sein Handy sprechen"
    })
    void a_whole_question_finds_its_answer(String locale, String title, String question) {
        UUID article = published(locale, titled(title));
        assertThat(found(locale, question)).containsExactly(article);
    }

    @Test
    void a_phrase_is_found_as_it_stands_only() {
        UUID article = published("en", titled("First day of school"));
        UUID shuffled = published("en", titled("School on the first warm day"));
        assertThat(found("en", "\"first day\"")).containsExactly(article);
        assertThat(found("en", "first day")).startsWith(article).contains(shuffled);
    }

    @Test
    void a_minus_leaves_out_every_form_of_a_word_but_not_another_letter() {
        UUID phones = published("en", titled("School phones"));
        UUID uniforms = published("en", titled("School uniforms"));
        assertThat(found("en", "school -phone")).containsExactly(uniforms);
        assertThat(found("en", "-uniforms")).containsExactly(phones);
        UUID ano = published("es", titled("El ano"));
        UUID year = published("es", titled("El año"));
        assertThat(found("es", "-año")).containsExactly(ano).doesNotContain(year);
    }

    @Test
    void a_last_word_still_being_typed_is_taken_as_a_beginning() {
        UUID article = published("en", titled("Talking about telephones"));
        assertThat(found("en", "talking telep")).containsExactly(article);
        assertThat(found("en", "telep talking")).isEmpty();
        UUID short_ = published("en", titled("Art class"));
        UUID long_ = published("en", titled("Artists in class"));
        assertThat(found("en", "art")).containsExactly(short_);
        assertThat(found("en", "art*")).containsExactly(short_, long_);
    }

    @Test
    void an_accent_written_as_a_combining_mark_is_the_same_letter() {
        UUID article = published("es", titled("El nin\u0303o pequen\u0303o"));
        assertThat(found("es", "niño")).containsExactly(article);
    }

    @Test
    void a_number_with_hyphens_is_found_whole() {
        UUID article = published("en", titled("Help").text("Call 0800 555 0142 day and night."));
        UUID other = published("en", titled("Other").text("Call 0800 555 0999 day and night."));
        assertThat(found("en", "\"0800-555-0142\"")).containsExactly(article);
        assertThat(found("en", "0800-555-0142")).containsExactly(article);
        assertThat(found("en", "0800 555")).contains(article, other);
    }

    @Test
    void a_query_without_any_word_finds_nothing() {
        UUID unused = published("en", titled("Phones"));
        assertThat(found("en", "!!! --- \"\"")).isEmpty();
        assertThat(found("en", "\"")).isEmpty();
    }

    @Test
    void whatever_many_pieces_are_typed_are_looked_for_in_many_languages() {
        for (String locale : List.of(
                "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga", "hi", "hu",
                "hy", "id", "it", "lt", "lv", "nl", "nb", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "zh", "ja")) {
            var unused = published(locale, titled("qx qy " + locale));
        }
        assertThat(find(SearchRequest.of("harbour", "\"qx\" ".repeat(100))).total())
                .isPositive();
        assertThat(find(SearchRequest.of("harbour", "\"" + "qx qy ".repeat(80) + "\""))
                        .total())
                .isZero();
        assertThat(find(SearchRequest.of("harbour", "qx" + " -qz".repeat(120))).total())
                .isPositive();
    }
}
