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

class ForeignWordsTest {

    private static final Rule RULE = Wording.rule(new SampleDictionaries(), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A recent report, in 2025, said so. | es | Según un informe reciente, in 2025, dice eso. | in", // es has "in", too
                "en | Parents and children talk. | es | Los padres and niños hablan. | and",
                "en | Thank you. Ask the child early. | es | Ask the child early. Habla con la niña. | Ask the child early",
                "en | Children with phones are safe. | de | Kinder with phones sind sicher. | with phones", // no
                // dictionary
                "en | Talk to parents of children. | ru | Говорите with дети. | with", // another script
                "es | Habla pronto con tus hijos. | en | Talk early con tus hijos. | con tus hijos",
                "en | Online safety news for all. | es | Online safety news para todos. | Online safety news"
            })
    void words_left_in_the_source_language_are_found(
            String from, String source, String into, String target, String left) {
        assertThat(found(Samples.pair(from, source, into, target))).containsExactly(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | No, she has me. | es | No, él me ha dicho. | both languages have these words",
                "en | Have you been safe? | nl | Het been is veilig. | a word of both languages, with another neighbour",
                "en | The phone report is online. | es | El informe del teléfono está online. | a borrowed word",
                "en | Read the Book of Harbours today. | es | Lee hoy el Book of Harbours. | a title that keeps its language",
                "en | It is called “out of home”. | es | Se llama “out of home”. | a quotation",
                "en | A draft (work in progress). | es | Un informe (work in progress). | what a translator adds in brackets",
                "en | Ask for the guide. | en-GB | Ask for the guide. | the same language",
                "en | The harbour is safe. | es | El puerto es seguro. | a good translation"
            })
    void what_may_stand_in_both_languages_is_left_alone(
            String from, String source, String into, String target, String why) {
        assertThat(found(Samples.pair(from, source, into, target))).as(why).isEmpty();
    }

    @Test
    void code_and_words_marked_as_of_another_language_are_left_alone() {
        Pair pair = new Pair(
                Samples.marked("en", "{'type':'text','text':'Run stop-all and read about screen time for children.'}"),
                Samples.marked("es", """
                        {'type':'text','text':'Usa '},
                        {'type':'text','text':'stop and wait','marks':[{'type':'code'}]},
                        {'type':'text','text':' y lee '},
                        {'type':'text','text':'about screen time','marks':[{'type':'language','attrs':{'lang':'en'}}]}"""));
        assertThat(found(pair)).isEmpty();
    }

    @Test
    void a_term_that_the_glossary_keeps_is_left_alone_and_its_words_are_not_elsewhere() {
        Rule rule = Wording.rule(
                new SampleDictionaries(), List.of(new Term(Term.Rule.KEEP, "stand with us", List.of(), false, "")));
        Pair pair = Samples.pair("en", "Stand with us and talk with us.", "es", "La red Stand with us habla with us.");
        assertThat(Samples.found(rule, Check.FOREIGN_WORD, pair)).containsExactly("with us");
    }

    @Test
    void a_text_left_in_the_source_language_as_a_whole_is_told_once() {
        Pair pair = Samples.pair("en", "Ask the child early.", "es", "Ask the child early.");
        assertThat(found(pair)).isEmpty();
        assertThat(Samples.found(RULE, Check.SAME_AS_SOURCE, pair)).containsExactly("Ask the child early.");
    }

    private static List<String> found(Pair pair) {
        return Samples.found(RULE, Check.FOREIGN_WORD, pair);
    }
}
