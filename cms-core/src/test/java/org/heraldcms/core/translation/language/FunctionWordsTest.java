package org.heraldcms.core.translation.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar", "ca", "da", "de", "en", "es", "fr", "hi", "it", "nb", "no", "nl", "pl", "pt", "ro", "ru", "sv",
                "en-GB"
            })
    void the_languages_of_the_newsroom_are_known(String locale) {
        assertThat(FunctionWords.of(LocaleTag.of(locale)).areKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en, in, true",
        "es, in, false",
        "de, in, true",
        "es, según, true",
        "en, don't, true",
        "fr, house, false"
    })
    void a_word_may_carry_grammar_in_one_language_and_not_in_another(String locale, String word, boolean has) {
        assertThat(FunctionWords.of(LocaleTag.of(locale)).has(word)).isEqualTo(has);
    }

    @Test
    void of_a_language_without_a_list_none_are_known() {
        assertThat(FunctionWords.of(LocaleTag.of("eu")).areKnown()).isFalse();
    }
}
