package org.heraldcms.core.fact.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How figures read; a space that must not break the line is shown here as {@code _}. */
class AmountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | percent   | exact     | 300     | 300%
            es    | percent   | exact     | 300     | 300_%
            fr    | percent   | exact     | 300     | 300_%
            de    | percent   | exact     | 7       | 7_%
            tr    | percent   | exact     | 7       | %7
            en    | percent   | nearly    | 20      | nearly 20%
            es    | percent   | nearly    | 20      | casi el 20_%
            es-MX | percent   | nearly    | 20      | casi el 20%
            ca    | percent   | nearly    | 20      | gairebé el 20_%
            fr    | percent   | nearly    | 20      | près de 20_%
            de    | percent   | nearly    | 20      | fast 20_%
            pt-BR | percent   | nearly    | 20      | quase 20%
            it    | percent   | nearly    | 20      | quasi 20%
            nl    | percent   | nearly    | 20      | bijna 20%
            pl    | percent   | nearly    | 20      | prawie 20%
            sv    | percent   | nearly    | 20      | nästan 20_%
            uk    | percent   | nearly    | 20      | майже 20%
            en    | one_in    | about     | 10      | about 1 in 10
            es    | one_in    | exact     | 10      | 1 de cada 10
            fr    | one_in    | exact     | 10      | 1 sur 10
            de    | one_in    | more_than | 10      | mehr als 1 von 10
            nl    | one_in    | exact     | 10      | 1 op de 10
            pl    | one_in    | exact     | 10      | 1 na 10
            en    | number    | exact     | 1234567 | 1,234,567
            es    | number    | exact     | 1234    | 1234
            es    | number    | more_than | 12345   | más de 12.345
            de    | number    | exact     | 1234.50 | 1.234,50
            en    | number    | exact     | 20.0    | 20.0
            en-IN | number    | exact     | 1234567 | 12,34,567
            en    | USD       | at_least  | 1200    | at least $1,200
            es    | USD       | exact     | 1200.50 | 1200,50_US$
            de    | EUR       | up_to     | 1200    | bis zu 1.200_€
            en    | kilometer | exact     | 1       | 1 kilometer
            en    | kilometer | exact     | 2.5     | 2.5 kilometers
            es    | kilometer | about     | 3       | alrededor de 3 kilómetros
            pl    | kilometer | exact     | 5       | 5 kilometrów
            en    | number    | exact     | -3      | -3
            zh    | percent   | nearly    | 20      | 近20%
            ja    | percent   | at_least  | 20      | 20%以上
            """)
    void a_figure_reads_as_its_language_has_it(
            String locale, String unit, String qualifier, String value, String expected) {
        assertThat(amount(value, unit, qualifier).text(LocaleTag.of(locale)).map(AmountTest::shown))
                .contains(expected);
    }

    private static String shown(String text) {
        return text.replace('\u00a0', '_').replace('\u202f', '_');
    }

    @Test
    void arabic_has_its_own_digits_and_signs() {
        assertThat(amount("10", "one_in", "exact").text(LocaleTag.of("ar-EG"))).contains("١ من كل ١٠");
        assertThat(amount("20", "percent", "nearly").text(LocaleTag.of("ar-EG")).orElseThrow())
                .startsWith("ما يقرب من")
                .contains("٢٠");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hu", "tr", "zh-Hant", "sr"})
    void a_language_without_words_has_none_made_up(String locale) {
        assertThat(amount("20", "percent", "nearly").text(LocaleTag.of(locale))).isEmpty();
        assertThat(amount("20", "percent", "exact").text(LocaleTag.of(locale))).isPresent();
    }

    @Test
    void one_in_names_what_is_counted_in_some_languages() {
        assertThat(amount("10", "one_in", "exact").text(LocaleTag.of("ja"))).isEmpty();
    }

    @Test
    void a_wording_of_its_own_goes_before_ours_in_its_language_and_its_varieties() {
        Amount own = new Amount(
                BigDecimal.TEN,
                Unit.ONE_IN,
                Qualifier.ABOUT,
                Map.of(LocaleTag.of("es"), "uno de cada {value} menores", LocaleTag.of("ja"), "約{value}人に1人"));
        assertThat(own.text(LocaleTag.of("es-MX"))).contains("uno de cada 10 menores");
        assertThat(own.text(LocaleTag.of("ja"))).contains("約10人に1人");
        assertThat(own.text(LocaleTag.of("en"))).contains("about 1 in 10");
    }

    @Test
    void quotation_marks_in_a_wording_are_text() {
        Amount own = new Amount(
                BigDecimal.TEN, Unit.PERCENT, Qualifier.UP_TO, Map.of(LocaleTag.of("fr"), "jusqu'à {value}"));
        assertThat(own.text(LocaleTag.of("fr")).map(AmountTest::shown)).contains("jusqu'à 10_%");
    }

    @Test
    void at_the_beginning_of_a_sentence_it_begins_with_a_capital() {
        assertThat(amount("20", "percent", "nearly").opening(LocaleTag.of("en")))
                .contains("Nearly 20%");
        assertThat(amount("3", "number", "more_than").opening(LocaleTag.of("nl")))
                .contains("Meer dan 3");
        assertThat(amount("3", "kilometer", "exact").opening(LocaleTag.of("en")))
                .contains("3 kilometers");
    }

    @Test
    void every_language_of_ours_has_words_for_every_qualifier() {
        for (String tag : List.of("en es ca fr de pt it nl pl sv da nb uk ru ar zh ja".split(" "))) {
            for (Qualifier qualifier : Qualifier.values()) {
                for (String unit : List.of("percent", "number", "EUR")) {
                    Optional<String> text =
                            amount("20", unit, qualifier.label()).text(LocaleTag.of(tag));
                    assertThat(text).as(tag + " " + qualifier + " " + unit).isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"percent", "number", "one_in", "USD", "kilometer", "kilometer-per-hour", "permille"})
    void these_are_units(String code) {
        assertThat(Unit.of(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Percent", "XXQ", "usd", "furlong-per-banana", "kilometer ", "per-", "{value}"})
    void these_are_none(String code) {
        assertThat(Unit.of(code)).isEmpty();
    }

    private static Amount amount(String value, String unit, String qualifier) {
        return new Amount(
                new BigDecimal(value),
                Unit.of(unit).orElseThrow(),
                Qualifier.of(qualifier).orElseThrow(),
                Map.of());
    }
}
