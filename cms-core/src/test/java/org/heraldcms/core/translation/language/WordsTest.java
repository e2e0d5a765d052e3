package org.heraldcms.core.translation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Don't re-open it, kids! | Don't re-open it kids",
                "es | ¿Qué pasó el 3 de mayo? | Qué pasó el de mayo",
                "fr | L’eau, c'est peut-être là. | L’eau c'est peut-être là",
                "fr | Vraiment\u202f? Oui\u202f! | Vraiment Oui",
                "ru | Это — «дом». | Это дом",
                "hi | बच्चे सुरक्षित हैं। | बच्चे सुरक्षित हैं",
                "ar | هذا، في البيت. | هذا في البيت",
                "ca | Col·lega | Col·lega"
            })
    void words_are_found_in_every_script(String locale, String text, String words) {
        assertThat(String.join(" ", texts(locale, text))).isEqualTo(words);
    }

    @Test
    void languages_without_spaces_are_cut_by_their_dictionaries() {
        assertThat(texts("th", "เด็กปลอดภัย")).containsExactly("เด็ก", "ปลอดภัย");
        assertThat(texts("ja", "子供の安全")).containsExactly("子供", "の", "安全");
    }

    @Test
    void a_word_knows_where_it_stands() {
        String text = "El co-creador, hoy";
        assertThat(Words.of(text, LocaleTag.of("es")))
                .allSatisfy(word ->
                        assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "NCMEC, true, false",
        "Harbour, false, false",
        "CyberTip, false, true",
        "v2, false, true",
        "harbour.example, false, true",
        "A, false, false"
    })
    void acronyms_and_technical_words_are_told_by_their_form(String text, boolean capitals, boolean technical) {
        Word word = new Word(text, 0, text.length());
        assertThat(word.isAllCapitals()).isEqualTo(capitals);
        assertThat(word.isTechnical()).isEqualTo(technical);
    }

    private static List<String> texts(String locale, String text) {
        return Words.of(text, LocaleTag.of(locale)).stream().map(Word::text).toList();
    }
}
