package org.heraldcms.core.translation.check.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.language.Word;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void code_and_words_of_another_language_are_no_prose() {
        Side side = Samples.marked("es", """
                {'type':'text','text':'Abre '},
                {'type':'text','text':'settings.json','marks':[{'type':'code'}]},
                {'type':'text','text':' y busca '},
                {'type':'text','text':'screen time','marks':[{'type':'language','attrs':{'lang':'en'}}]},
                {'type':'hardBreak'},
                {'type':'text','text':'hoy'}""");
        assertThat(prose(new Reading(side))).containsExactly("Abre", "y", "busca", "hoy");
    }

    @Test
    void addresses_names_of_files_mentions_and_placeholders_are_no_prose() {
        assertThat(prose(reading(
                        "en", "Write to help@harbour.example or see harbour.example/start-here, says @ada of {name}.")))
                .containsExactly("Write", "to", "or", "see", "says", "of");
    }

    @Test
    void short_quotations_and_italics_only_mention_words() {
        Reading reading =
                reading("es", "Se llama “grooming” y ella dijo: “Nunca más voy a dar mi número a nadie en la red”.");
        assertThat(reading.apart().isMentioned(11, 19)).isTrue();
        assertThat(reading.apart().isMentioned(38, 43)).isFalse();
        assertThat(reading.apart().quotation(38)).isPresent();
        Side italic = Samples.marked(
                "es", "{'type':'text','text':'El '},{'type':'text','text':'sexting','marks':[{'type':'italic'}]}");
        assertThat(new Reading(italic).apart().isMentioned(3, 10)).isTrue();
    }

    @Test
    void a_word_begins_where_a_sentence_a_line_or_a_quotation_does() {
        Reading reading = reading("en", "Ask first. Then “Listen” to what Ada says: Wait.");
        assertThat(reading.words().stream().filter(reading::begins).map(Word::text))
                .containsExactly("Ask", "Then", "Listen", "Wait");
    }

    @Test
    void the_vocabulary_has_words_in_lower_case_and_their_parts() {
        assertThat(reading("en", "Don’t pre-install it").vocabulary())
                .contains("don't", "pre-install", "pre", "install", "it");
    }

    @Test
    void a_block_of_code_has_no_prose() {
        assertThat(prose(new Reading(Samples.side("en", Kind.CODE, "if (a < b) return;"))))
                .isEmpty();
    }

    private static Reading reading(String locale, String text) {
        return new Reading(Samples.side(locale, Kind.PARAGRAPH, text));
    }

    private static List<String> prose(Reading reading) {
        return reading.prose().stream().map(Word::text).toList();
    }
}
