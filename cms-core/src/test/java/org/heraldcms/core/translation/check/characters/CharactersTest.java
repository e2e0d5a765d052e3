package org.heraldcms.core.translation.check.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    private static final Rule RULE = PairReading.rule(List.of(new Characters()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | El niÃ±o | Ã± | ñ",
                "en | donâ€™t | â€™ | ’",
                "ru | Ð´Ð¾Ð¼ | Ð´Ð¾Ð¼ | дом",
                "es | ni\ufffdo | \ufffd | ''",
                "es | ca\u200bsa | \u200b | ''",
                "es | la\ufeff casa | \ufeff | ''",
                "es | ca\u200dsa | \u200d | ''",
                "es | nin\u0303o | nin\u0303o | niño", // the tilde stands apart
                "en | sаfe | sаfe | safe", // a Cyrillic а
                "ru | дoм | дoм | дом" // a Latin o
            })
    void a_character_that_is_not_what_it_seems_is_found_with_what_was_meant(
            String locale, String text, String found, String meant) {
        assertThat(Samples.found(RULE, Check.CHARACTERS, Samples.alone(locale, text)))
                .containsExactly(found);
        assertThat(Samples.findings(RULE, Check.CHARACTERS, Samples.alone(locale, text)))
                .flatExtracting(Finding::suggestions)
                .containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El niño y la cigüeña, 20 °C — «así» …",
                "می‌خواهم", // joiners have their place in Persian
                "क्‍ष",
                "👩‍👧 y 🇪🇸",
                "ភាសា​ខ្មែរ", // Khmer parts words by invisible spaces
                "Der Preis\u00a0ist 5\u202f€",
                "Ângela e São João, À bientôt",
                "URL-адрес", // two words
                "\u2067שלום\u2069 hola"
            })
    void what_is_meant_is_left_alone(String text) {
        assertThat(Samples.found(RULE, Check.CHARACTERS, Samples.alone("es", text)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eabc", "abc\u202c", "\u2067שלום", "\u2066a\u2066b\u2069"})
    void a_direction_that_is_not_ended_is_found(String text) {
        assertThat(Samples.found(RULE, Check.CHARACTERS, Samples.alone("he", text)))
                .hasSize(1);
    }
}
