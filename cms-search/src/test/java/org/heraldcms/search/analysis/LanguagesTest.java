package org.heraldcms.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "en, children, child",
        "en, Phones, phone",
        "en, child's, child",
        "en, résumé, resume",
        "es, niños, niño",
        "es, participación, participacion",
        "es, víctimas, victima",
        "fr, l'école, école",
        "fr, enfants, enfant",
        "de, Löwenthal, lowenthal",
        "de, Kindern, Kinder",
        "de, Straße, strasse",
        "pt, crianças, criança",
        "it, bambini, bambino",
        "nl, kinderen, kinder",
        "ar, الأطفال, اطفال",
        "ar, كِتَاب, كتاب",
        "hi, बच्चों, बच्चे",
        "ru, детей, дети",
        "pl, SZKOŁA, szkoła",
        "tr, ISPARTA, ısparta",
        "tr, İstanbul'da, istanbul",
        "sv, barnen, barn",
        "fa, کتاب‌ها, كتاب",
        "el, ΠΑΙΔΙΆ, παιδιά",
        "uk, Школа, школа",
        "vi, TRẺ, trẻ",
        "ja, 食べました, 食べます"
    })
    void forms_that_speakers_take_for_one_word_are_one(String locale, String form, String same) {
        assertThat(words(locale, form).getFirst()).isEqualTo(words(locale, same).getFirst());
    }

    @ParameterizedTest(name = "{0}: {1} is not {2}")
    @CsvSource({"es, año, ano", "es, niño, nino", "sv, får, far", "tr, kız, kiz", "pl, kąt, kat", "vi, trẻ, tre"})
    void letters_that_a_language_keeps_apart_stay_apart(String locale, String word, String other) {
        assertThat(words(locale, word)).isNotEqualTo(words(locale, other));
    }

    @ParameterizedTest(name = "{0}: {1} is typed {2}")
    @CsvSource({
        "es, niños, ninos",
        "es, Año, ano",
        "de, Löwenthal, lowenthal",
        "tr, ISPARTA, isparta",
        "tr, ışık, isik",
        "pl, Łódź, lodz",
        "vi, trẻ, tre",
        "ar, الأَطْفال, الاطفال"
    })
    void the_plain_reading_is_what_a_foreign_keyboard_types(String locale, String word, String typed) {
        assertThat(plain(locale, word)).isEqualTo(plain(locale, typed));
    }

    @Test
    void languages_without_spaces_are_cut_into_words() {
        assertThat(words("ja", "子供の安全")).containsExactly("子供", "の", "安全");
        assertThat(words("zh", "我们保护儿童的安全。")).contains("保护", "儿童", "安全").doesNotContain(",");
        assertThat(words("th", "การคุ้มครองเด็กในโรงเรียน")).contains("เด็ก", "โรงเรียน");
        assertThat(words("ko", "인터넷은")).containsExactly("인터", "터넷", "넷은");
        assertThat(words("km", "សាលារៀនកុមារ")).hasSizeGreaterThan(1);
    }

    @Test
    void either_script_of_Chinese_gives_the_same_words() {
        assertThat(words("zh-Hant-TW", "保護兒童")).isEqualTo(words("zh-Hans", "保护儿童"));
        assertThat(plain("zh-Hant-TW", "保護兒童")).isEqualTo(plain("zh", "保护儿童"));
    }

    @Test
    void both_Norwegians_share_their_words_and_a_region_changes_nothing() {
        assertThat(Languages.codeOf(LocaleTag.of("nb"))).isEqualTo("no");
        assertThat(Languages.codeOf(LocaleTag.of("nn-NO"))).isEqualTo("no");
        assertThat(Languages.codeOf(LocaleTag.of("es-MX"))).isEqualTo("es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "tr", "de", "pl"})
    void the_default_locale_of_the_machine_changes_nothing(String locale) {
        List<String> before = words(locale, "TITLE Ilgili INTERNET");
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(words(locale, "TITLE Ilgili INTERNET")).isEqualTo(before);
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void stop_words_are_known_but_indexed() {
        assertThat(Languages.of("en").isStopWord("The")).isTrue();
        assertThat(Languages.of("es").isStopWord("LOS")).isTrue();
        assertThat(words("en", "to be or not to be")).hasSize(6);
    }

    @Test
    void every_language_of_the_table_reads_a_text_of_mixed_scripts() {
        for (String code : Locale.getISOLanguages()) {
            Language language = Languages.of(code);
            assertThat(tokens(language.words(), "Herald 2026 école 子供 дети كتاب"))
                    .as(code)
                    .isNotEmpty();
            assertThat(tokens(language.plain(), "Herald 2026 école 子供 дети كتاب"))
                    .as(code)
                    .isNotEmpty();
        }
    }

    private static List<String> words(String locale, String text) {
        return tokens(Languages.of(Languages.codeOf(LocaleTag.of(locale))).words(), text);
    }

    private static List<String> plain(String locale, String text) {
        return tokens(Languages.of(Languages.codeOf(LocaleTag.of(locale))).plain(), text);
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("any", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return tokens;
    }
}
