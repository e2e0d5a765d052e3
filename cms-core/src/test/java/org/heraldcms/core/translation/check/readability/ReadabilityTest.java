package org.heraldcms.core.translation.check.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    private static final Rule RULE = PairReading.rule(List.of(new Readability()));

    private static final String EASY = "Talk with your child. Ask what they did today. Listen to what they say. "
            + "Do not be cross. Say that you are glad they told you. Stay calm, and help them to feel safe at home.";

    @ParameterizedTest
    @CsvSource({
        "casa, 2",
        "niño, 2",
        "teléfono, 4",
        "ciudad, 2",
        "país, 2",
        "leíais, 3",
        "oía, 3",
        "aéreo, 4",
        "héroe, 3",
        "construir, 2",
        "huir, 1",
        "guion, 1",
        "averigüéis, 4",
        "vergüenza, 3",
        "quien, 1",
        "guerra, 2",
        "que, 1",
        "ahora, 3",
        "búho, 2",
        "prohibir, 2",
        "línea, 3",
        "continuo, 3",
        "continúo, 4",
        "muy, 1",
        "leyes, 2",
        "y, 1",
        "uruguay, 3",
        "viuda, 2",
        "cuídate, 3",
        "chiita, 3",
        "reír, 2",
        "conversación, 4",
        "seguridad, 4",
        "zoo, 2",
        "desarrollo, 4",
        "protección, 3",
        "infancia, 3",
        "buey, 1",
        "x, 1"
    })
    void spanish_syllables_are_counted_as_by_hand(String word, int syllables) {
        assertThat(SpanishSyllables.in(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "child, 1", "children, 2", "phone, 1", "phones, 1", "shared, 1", "wanted, 2", "table, 2", "people, 2",
        "conversation, 4", "safety, 2", "online, 2", "images, 3", "being, 2", "created, 3", "the, 1", "family, 3",
        "don't, 1", "media, 3", "responsibility, 6", "technology, 4", "believe, 2", "threat, 1", "video, 3"
    })
    void english_syllables_are_estimated_well(String word, int syllables) {
        assertThat(EnglishSyllables.in(word)).isEqualTo(syllables);
    }

    @Test
    void the_formulas_are_those_of_their_authors() {
        Measures english = new Measures("en", 1.5, 15);
        assertThat(english.flesch()).isCloseTo(64.71, within(0.01));
        assertThat(english.band()).isEqualTo(2);
        Measures spanish = new Measures("es", 2.0, 20);
        assertThat(spanish.szigrisztPazos()).isCloseTo(62.24, within(0.01));
        assertThat(spanish.fernandezHuerta()).isCloseTo(66.44, within(0.01));
        assertThat(spanish.band()).isEqualTo(2);
    }

    @Test
    void a_translation_far_harder_than_its_source_is_found() {
        String hard = "La interlocución intergeneracional continuada constituye, indudablemente, un procedimiento "
                + "extraordinariamente recomendable para la identificación tempranísima de comportamientos potencialmente "
                + "perjudiciales, independientemente de las circunstancias socioeconómicas particulares de cada unidad "
                + "familiar, y contribuye significativamente al fortalecimiento de la confianza recíproca.";
        assertThat(Samples.findings(RULE, Check.READABILITY, Samples.pair("en", EASY, "es", hard)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).containsKeys("source", "target"));
    }

    @Test
    void a_plain_translation_is_not() {
        String plain =
                "Habla con tu hijo. Pregunta qué hizo hoy. Escucha lo que dice. No te enfades. Dile que te alegra "
                        + "que te lo cuente. Mantén la calma y ayúdale a sentirse a salvo en casa.";
        assertThat(Samples.findings(RULE, Check.READABILITY, Samples.pair("en", EASY, "es", plain)))
                .isEmpty();
    }

    @Test
    void a_short_text_and_other_languages_are_not_measured() {
        assertThat(Samples.findings(RULE, Check.READABILITY, Samples.pair("en", "Talk.", "es", "Interlocución.")))
                .isEmpty();
        assertThat(Samples.findings(RULE, Check.READABILITY, Samples.pair("en", EASY, "de", EASY)))
                .isEmpty();
    }
}
