package org.heraldcms.core.translation.check.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.reading.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in two texts beside each other: ends, case, sentences, length. */
class FormTest {

    private static final Rule RULE = Form.rule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Talk early. | es | Habla pronto. | false",
                "en | Talk early. | es | Habla pronto | true",
                "en | Where is it? | es | ¿Dónde está. | true",
                "en | Where is it? | ar | أين هو؟ | false",
                "en | Where is it? | el | Πού είναι; | false",
                "en | Where is it? | fr | Où est-ce\u00a0? | false",
                "en | Talk early. | hi | जल्दी बात करें। | false",
                "en | Talk early. | zh | 早点谈。 | false",
                "en | Talk early. | th | คุยกันแต่เนิ่นๆ | false", // Thai has no full stops
                "en | Talk early: | zh | 早点谈： | false",
                "en | He said “stop.” | es | Dijo «basta». | false",
                "en | Wait... | es | Espera… | false",
                "en | Talk early! | de | Sprich früh. | false", // said more calmly
                "en | Phones, tablets, etc. | es | Teléfonos, tabletas y más | false", // an abbreviation
                "en | Ages 8 to 11 | es | De 8 a 11 años. | true"
            })
    void a_text_ends_as_its_source_does(String from, String source, String into, String target, boolean found) {
        assertThat(found(Check.END_PUNCTUATION, Samples.pair(from, source, into, target)))
                .hasSize(found ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Talk early | es | habla pronto | habla",
                "en | talk early | es | Habla pronto | Habla",
                "en | talk early | de | Frühes Reden | ", // may be a noun
                "en | talk early | de | Wir reden früh | Wir",
                "en | Talk Early And Often | es | Habla pronto y a menudo | ", // no title case in Spanish
                "en | iPhone tips | es | Consejos para el iPhone | ",
                "en | Talk early | ar | تحدث مبكرا | ", // no case
                "en | 3 tips | es | 3 consejos | ",
                "en | “Talk early” | es | «habla pronto» | habla",
                "en | @ada says so | es | Lo dice @ada | ",
                "en | Talk early to them | es | HABLA PRONTO CON ELLOS | HABLA PRONTO CON ELLOS",
                "en | TALK EARLY | es | HABLA PRONTO | ",
                "en | The NCMEC | es | NCMEC | "
            })
    void a_text_begins_in_the_case_of_its_source_and_does_not_shout(
            String from, String source, String into, String target, String found) {
        assertThat(found(Check.CASE, Samples.pair(from, source, into, target)))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void the_right_case_comes_along() {
        assertThat(Samples.findings(RULE, Check.CASE, Samples.pair("en", "Work is good", "tr", "iş iyidir"))
                        .getFirst()
                        .suggestions())
                .containsExactly("İş");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ask what happened. Listen to the answer. Stay calm. | Pregunta qué pasó. Escucha la respuesta. | true",
                "Ask what happened. Listen to the answer. Stay calm. | Pregunta qué pasó y escucha la respuesta. Mantén la calma. | false",
                "Ask what happened, and listen to the answer. | Pregunta qué pasó. Escucha la respuesta. | false",
                "Ask what happened to the child. | Pregunta qué pasó. Luego escucha con calma toda la respuesta del niño. | true"
            })
    void a_sentence_left_out_or_added_is_found_but_not_one_split_or_joined(
            String source, String target, boolean found) {
        assertThat(found(Check.SENTENCES, Samples.pair("en", source, "es", target)))
                .hasSize(found ? 1 : 0);
    }

    @Test
    void a_translation_far_shorter_or_longer_than_others_is_found() {
        String source =
                "Children listen best while nothing has happened yet, so begin early and begin with small things. ";
        String good =
                "Los niños escuchan mejor cuando aún no ha pasado nada, así que empieza pronto y con cosas pequeñas. ";
        assertThat(found(Check.LENGTH, Samples.pair("en", source.repeat(2), "es", good.repeat(2))))
                .isEmpty();
        assertThat(found(Check.LENGTH, Samples.pair("en", source.repeat(2), "es", good.substring(0, 60))))
                .hasSize(1);
        assertThat(found(Check.LENGTH, Samples.pair("en", source, "es", good.repeat(3))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Age | es | La edad que tienen | false", // short texts vary
                "en | Children listen best while nothing has happened yet. | zh | 在什么都没发生之前，孩子们最愿意听。 | false",
                "zh | 在什么都没发生之前，孩子们最愿意听。 | en | Children listen best while nothing has happened yet. | false"
            })
    void length_is_judged_by_the_pair_of_languages(
            String from, String source, String into, String target, boolean found) {
        assertThat(found(Check.LENGTH, Samples.pair(from, source, into, target)))
                .hasSize(found ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMG_2041.jpg | true",
                "family-at-table.png | true",
                "DSC 1203 | true",
                "Imagen | true",
                "photo | true",
                "Una familia habla en la mesa | false",
                "Foto de la familia Brenn | false"
            })
    void an_alternative_text_says_what_is_to_be_seen(String text, boolean found) {
        Pair pair = new Pair(null, Samples.side("es", Kind.IMAGE, text));
        assertThat(found(Check.ALT_TEXT, pair)).hasSize(found ? 1 : 0);
    }

    @Test
    void code_is_left_alone() {
        assertThat(found(Check.SPACES, Samples.pair(Kind.CODE, "en", "a = (b", "es", "a  =  (b ")))
                .isEmpty();
        assertThat(found(Check.END_PUNCTUATION, Samples.pair(Kind.CODE, "en", "a.", "es", "a")))
                .isEmpty();
    }

    private static List<String> found(Check check, Pair pair) {
        return Samples.found(RULE, check, pair);
    }
}
