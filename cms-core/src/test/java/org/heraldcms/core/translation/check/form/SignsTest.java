package org.heraldcms.core.translation.check.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.reading.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in one text: spaces, brackets, quotation marks, inverted marks. */
class SignsTest {

    private static final Rule RULE = Form.rule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | `Habla  pronto.` | `  `",
                "es | `Habla pronto. ` | ` `",
                "es | `Habla , pronto` | ` ,`",
                "es | `¿Hablas ?` | ` ?`",
                "fr | `Vraiment\u00a0?` | ``",
                "fr | `Vraiment ?` | ``", // any space will do
                "fr | `Vraiment?` | `?`",
                "fr-CA | `Vraiment?` | ``",
                "fr | `Il est 12:30` | ``",
                "fr | `Voir https://harbour.example/a?b` | ``",
                "en | `Use .net, please` | ``",
                "en | `Call 0800 555 0142 now :)` | ``",
                "ja | `はい。 いいえ。` | ``"
            })
    void a_space_too_many_or_missing_is_found(String locale, String text, String found) {
        assertThat(Samples.found(RULE, Check.SPACES, Samples.alone(locale, text)))
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void two_spaces_that_the_source_has_are_meant() {
        assertThat(Samples.found(RULE, Check.SPACES, Samples.pair("en", "A  B", "es", "C  D")))
                .isEmpty();
    }

    @Test
    void what_should_stand_instead_of_a_space_comes_along() {
        assertThat(Samples.findings(RULE, Check.SPACES, Samples.alone("es", "Habla , pronto")))
                .flatExtracting(Finding::suggestions)
                .containsExactly(",");
        assertThat(Samples.findings(RULE, Check.SPACES, Samples.alone("fr", "Vraiment?")))
                .flatExtracting(Finding::suggestions)
                .containsExactly("\u00a0?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Habla (pronto | (",
                "Habla pronto) hoy | )",
                "Habla [pronto) hoy | [ )",
                "Habla (con [ellos]) | ",
                "a) Habla, b) escucha, iv) espera | ",
                "Bien :) y mal :-( hoy | ",
                "（你好） | ",
                "（你好 | （"
            })
    void a_bracket_without_its_partner_is_found(String text, String found) {
        assertThat(Samples.found(RULE, Check.BRACKETS, Samples.alone("es", text)))
                .isEqualTo(found == null ? List.of() : List.of(found.split(" ")));
    }

    @Test
    void a_bracket_that_the_source_leaves_open_too_is_meant() {
        assertThat(Samples.found(RULE, Check.BRACKETS, Samples.pair("en", "See (below", "es", "Ver (abajo")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | `He said “stop” and left.` | ``",
                "en | `He said “stop and left.` | `“`",
                "en | `The kids’ phones, don’t you think?` | ``",
                "en | `A 5\" screen` | ``",
                "en | `\"Stop\", he said.` | ``",
                "en | `\"Stop, he said.` | `\"`",
                "de | `Er sagte: „Halt“ und ging.` | ``",
                "de | `Er sagte: »Halt« und ging.` | ``",
                "de | `Er sagte: „Halt und ging.` | `„`",
                "pl | `Powiedział „stop” i wyszedł.` | ``",
                "sv | `Han sa ”stopp” och gick.` | ``",
                "es | `Dijo: «El “sexting” es peligroso».` | ``",
                "es | `Dijo: El “sexting” es peligroso».` | `»`",
                "ja | `「はい」と言った` | ``"
            })
    void a_quotation_mark_without_its_partner_is_found_by_the_habits_of_all_languages(
            String locale, String text, String found) {
        assertThat(Samples.found(RULE, Check.QUOTES, Samples.alone(locale, text)))
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | ¿Dónde está? ¡Aquí! | ",
                "es | Dónde está? | ?",
                "es | ¿Dónde está. | ¿",
                "es | Aquí! | !",
                "es | ¡Dónde está? | ", // astonished
                "es | ¿¡Dónde!? | ",
                "es | ¡¡¡Aquí!!! | ",
                "es | Vino (?) y se fue (!). | ",
                "es | Ver https://harbour.example/a?b=c | ",
                "es-MX | Si preguntas: ¿dónde está?, responde. | ",
                "pt | Onde está? | ",
                "en | Where is it? | "
            })
    void spanish_questions_and_exclamations_are_opened_and_closed(String locale, String text, String found) {
        assertThat(Samples.found(RULE, Check.INVERTED_MARKS, Samples.alone(locale, text)))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void a_title_quoted_from_the_source_is_not_spanish() {
        assertThat(Samples.found(
                        RULE,
                        Check.INVERTED_MARKS,
                        Samples.pair("en", "Ada Brenn, “Are they safe?”", "es", "Ada Brenn, “Are they safe?”")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "¿", "(", "“", "  ", "\n", "?!", "👩‍👧", "\u202f"})
    void the_shortest_texts_break_nothing(String text) {
        assertThat(Samples.findings(RULE, Check.SPELLING, Samples.alone("es", text)))
                .isEmpty();
        assertThat(Samples.findings(RULE, Check.SPELLING, Samples.pair("en", text, "fr", "Oui.")))
                .isEmpty();
        assertThat(Samples.findings(RULE, Check.SPELLING, Samples.pair("en", "Yes.", "fr", text)))
                .isEmpty();
    }
}
