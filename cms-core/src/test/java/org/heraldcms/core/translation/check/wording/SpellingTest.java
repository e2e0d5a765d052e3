package org.heraldcms.core.translation.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.reading.Samples;
import org.heraldcms.core.translation.glossary.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final Rule RULE = Wording.rule(new SampleDictionaries(), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Entendemoss, la conversación puede ser difícil. | Entendemoss", // the first word of a sentence
                "Pide, asegurate, habla. | asegurate",
                "Según el infforme, bien. | infforme",
                "El Teléfonno de la red. | Teléfonno", // capitalised, but one slip away from a word
                "La red de niñossa, bien. | niñossa"
            })
    void a_word_that_no_dictionary_has_is_found(String target, String wrong) {
        assertThat(found(Samples.pair("en", "Safe.", "es", target))).containsExactly(wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Brenn | La red de Ada Brenn habla. | a name",
                "CyberTip | La red CyberTip habla. | a technical word",
                "NCMEC | NCMEC habla. | an acronym",
                "Ask sgroi | Pide sgroi. | a word of the source",
                "Ask. | Una picture aquí. | a borrowed word",
                "See v2 | La casa2 en harbour.example/qwert. | digits and addresses",
                "Ask | El subinforme y la casa-hogar. | a derived word and a compound",
                "Brighton | Londres y los Brightonenses. | a name with an ending",
                "Ask | La red npm. | an abbreviation"
            })
    void what_dictionaries_never_have_is_left_alone(String source, String target, String why) {
        assertThat(found(Samples.pair("en", source, "es", target.replace("Londres y ", "Pide "))))
                .as(why)
                .isEmpty();
    }

    @Test
    void what_may_have_been_meant_comes_along() {
        assertThat(Samples.findings(RULE, Check.SPELLING, Samples.alone("es", "Ya asegurate.")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.suggestions()).containsExactly("asegúrate");
                    assertThat(finding.words()).containsEntry("word", "asegurate");
                });
    }

    @Test
    void words_of_the_glossary_are_known() {
        Rule rule = Wording.rule(
                new SampleDictionaries(),
                List.of(new Term(Term.Rule.TRANSLATE, "sextortion", List.of("sextorsión"), false, "")));
        Pair pair = Samples.pair("en", "Ask.", "es", "La sextorsión, la extorsionnn.");
        assertThat(Samples.found(rule, Check.SPELLING, pair)).containsExactly("extorsionnn");
    }

    @Test
    void a_name_at_the_beginning_of_a_source_text_is_left_alone() {
        assertThat(found(Samples.alone("es", "Nakamoto habla."))).isEmpty();
    }

    @Test
    void words_in_letters_of_another_script_are_left_alone() {
        assertThat(found(Samples.pair("en", "Ask.", "ru", "Дети и дом harbourish.")))
                .isEmpty();
    }

    @Test
    void without_a_dictionary_nothing_is_said() {
        assertThat(found(Samples.alone("de", "Ein Fahrradd."))).isEmpty();
    }

    private static List<String> found(Pair pair) {
        return Samples.found(RULE, Check.SPELLING, pair);
    }
}
