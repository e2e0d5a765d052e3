package org.heraldcms.core.translation.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.reading.Samples;
import org.heraldcms.core.translation.glossary.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Rule RULE = Wording.rule(new SampleDictionaries(), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | Habla con con tus hijos. | con con",
                "en | Ask the the child. | the the",
                "de | Wir sind sind hier. | sind sind",
                "fr | Il est\u00a0est là. | est\u00a0est",
                "es | El niño niña. | ",
                "fr | Nous nous parlons. | ", // grammar doubles it
                "de | Die, die die Tür sahen. | ",
                "en | He had had it. | ",
                "hi | वे साथ साथ गए। | ", // the language doubles words
                "id | anak anak | ",
                "es | Visita Bora Bora hoy. | ", // a name
                "es | Sí, claro, claro. | " // a comma
            })
    void a_word_twice_in_a_row_is_found_where_the_language_does_not_want_it(String locale, String text, String found) {
        assertThat(Samples.found(RULE, Check.DOUBLED_WORD, Samples.alone(locale, text)))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void the_end_of_one_line_and_the_beginning_of_the_next_are_not_a_row() {
        assertThat(Samples.found(RULE, Check.DOUBLED_WORD, Samples.alone("es", "Una casa\ncasa grande")))
                .isEmpty();
    }

    @Test
    void a_word_that_the_source_doubles_may_be_doubled() {
        assertThat(Samples.found(
                        RULE,
                        Check.DOUBLED_WORD,
                        Samples.pair("en", "A big big house.", "es", "Una casa grande grande.")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | PARAGRAPH | Ask your parents. | true",
                "es | LIST_ITEM | Thank you | true",
                "es | HEADING | Talk Early, Stand Together | true", // title case
                "de | PARAGRAPH | Ask for the guide. | true", // no dictionary
                "es | PARAGRAPH | Safe Harbour | false", // a name
                "es | LIST_ITEM | Rockwood Art of Harbours | false", // a title of a work
                "es | LIST_ITEM | — Ada Brenn, “How to talk with a child” | false", // a title in quotation marks
                "es | PARAGRAPH | “Talk with the child” | true", // nothing but a quotation
                "es | PARAGRAPH | 0800 555 0142 | false",
                "es | PARAGRAPH | https://harbour.example/start | false",
                "es | PARAGRAPH | la casa | false", // Spanish, too
                "es | CODE | return with the child | false",
                "en-GB | PARAGRAPH | Ask your parents. | false" // the same language
            })
    void a_target_that_is_its_source_is_found_unless_it_may_be(String into, Kind kind, String text, boolean found) {
        assertThat(Samples.found(RULE, Check.SAME_AS_SOURCE, Samples.pair(kind, "en", text, into, text)))
                .hasSize(found ? 1 : 0);
    }

    @Test
    void what_the_glossary_keeps_may_be_the_same() {
        Rule rule = Wording.rule(
                new SampleDictionaries(), List.of(new Term(Term.Rule.KEEP, "Talk early", List.of(), false, "")));
        assertThat(Samples.found(rule, Check.SAME_AS_SOURCE, Samples.pair("en", "Talk early", "es", "Talk early")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Ask Steinmacher early. | es | Pide pronto. | Steinmacher",
                "en | The CyberTipline is open. | es | La línea está abierta. | CyberTipline",
                "en | The CyberTipline is open. | es | La CyberTipline está abierta. | ",
                "en | Ask Steinmacher's guide. | pl | Zapytaj Steinmachera. | ", // another ending
                "en | Ask Steinmacher early. | ru | Спроси Штайнмахера. | ", // another script
                "en | Ask Steinmacher early. | lv | Jautā Šteinmaheram. | ", // respelt
                "de | Frag Steinmacher früh. | es | Pide pronto. | " // no dictionary says what is a name
            })
    void a_name_that_is_missing_is_found(String from, String source, String into, String target, String name) {
        assertThat(Samples.found(RULE, Check.NAME, Samples.pair(from, source, into, target)))
                .isEqualTo(name == null ? List.of() : List.of("[" + name + "]"));
    }

    @Test
    void a_heading_in_title_case_has_no_names() {
        assertThat(Samples.found(
                        RULE, Check.NAME, Samples.pair(Kind.HEADING, "en", "Talk Qwertly Early", "es", "Habla pronto")))
                .isEmpty();
    }
}
