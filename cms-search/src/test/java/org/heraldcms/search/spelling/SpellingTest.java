package org.heraldcms.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.language.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dictionaries that come along, and those of an operator. */
class SpellingTest {

    private static final HunspellDictionaries BUNDLED = new HunspellDictionaries(Path.of("nowhere"));

    @TempDir
    private Path own;

    @ParameterizedTest
    @CsvSource({
        "ca, conversa, conversaa",
        "da, samtale, samtalle",
        "en, conversation, conversasion",
        "es, conversación, conversacion",
        "fr, conversation, conversassion",
        "nl, gesprek, gespreek",
        "pl, rozmowa, rozmowwa",
        "pt, conversa, converssa",
        "ro, conversație, conversatie",
        "ru, разговор, розговор",
        "sv, samtal, samtall"
    })
    void the_dictionaries_that_come_along_know_their_languages(String locale, String right, String wrong) {
        assertThat(dictionary(locale).has(right)).isTrue();
        assertThat(dictionary(locale).has(wrong)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "es, asegurate, asegúrate", // accents first
        "es, Entendemous, Entendemos",
        "es, haora, ahora",
        "es, ninos, niños",
        "es, cúanto, cuánto",
        "es, protejerlos, protegerlos", // by the ear
        "es, desarroyo, desarrollo",
        "es, imajenes, imágenes",
        "en, recieve, receive",
        "en, saftey, safety",
        "fr, proteger, protéger",
        "pt, conteudo, conteúdo",
        "pl, rozmowwa, rozmowa",
        "ru, розговор, разговор"
    })
    void what_was_meant_is_the_first_suggestion(String locale, String wrong, String meant) {
        assertThat(dictionary(locale).suggest(wrong))
                .element(0, InstanceOfAssertFactories.STRING)
                .isEqualTo(meant);
    }

    @Test
    void british_and_american_spelling_are_both_english_unless_a_region_is_named() {
        assertThat(List.of("colour", "color")).allMatch(dictionary("en")::has);
        assertThat(dictionary("en-US").has("colour")).isFalse();
        assertThat(dictionary("en-GB").has("color")).isFalse();
        assertThat(dictionary("en-NZ").has("colour")).isTrue();
        assertThat(dictionary("pt").has("facto")).isTrue();
        assertThat(dictionary("es-MX").has("niño")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "it", "eu", "zh"})
    void a_language_whose_dictionary_may_not_be_passed_on_has_none(String locale) {
        assertThat(BUNDLED.of(LocaleTag.of(locale))).isEmpty();
    }

    @Test
    void an_operators_own_dictionary_goes_before_the_one_that_comes_along() throws IOException {
        write("es", "mareógrafo");
        write("de", "Leuchtturm");
        HunspellDictionaries dictionaries = new HunspellDictionaries(own);
        assertThat(dictionaries.of(LocaleTag.of("es")).orElseThrow().has("niño"))
                .isFalse();
        assertThat(dictionaries.of(LocaleTag.of("es-AR")).orElseThrow().has("mareógrafo"))
                .isTrue();
        assertThat(dictionaries.of(LocaleTag.of("de-AT")).orElseThrow().suggest("Leuchturm"))
                .containsExactly("Leuchtturm");
    }

    @Test
    void one_that_cannot_be_read_is_as_if_there_were_none() throws IOException {
        Files.writeString(own.resolve("de.aff"), "SET NOTHING\nSFX A Y many\n");
        assertThat(new HunspellDictionaries(own).of(LocaleTag.of("de"))).isEmpty();
    }

    @Test
    void curly_and_straight_apostrophes_are_the_same() {
        assertThat(dictionary("en").has("don’t")).isTrue();
        assertThat(dictionary("en").has("don't")).isTrue();
    }

    @Test
    void what_is_no_word_at_all_is_answered_at_once() {
        String endless = "grundstücksverkehrs".repeat(50);
        assertThat(dictionary("nl").has(endless)).isFalse();
        assertThat(dictionary("nl").suggest(endless)).isEmpty();
        assertThat(dictionary("es").suggest("zzzzqqqq")).isEmpty();
    }

    @Test
    void many_threads_ask_at_once_and_get_the_same_answers() throws Exception {
        HunspellDictionaries dictionaries = new HunspellDictionaries(own);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> answers = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> {
                        Dictionary spanish = dictionaries.of(LocaleTag.of("es")).orElseThrow();
                        return spanish.has("conversación")
                                && !spanish.has("conversacionn" + "n".repeat(i % 5))
                                && spanish.suggest("seguridadd").contains("seguridad");
                    }))
                    .toList();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    private void write(String name, String word) throws IOException {
        Files.writeString(own.resolve(name + ".aff"), "SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n");
        Files.writeString(own.resolve(name + ".dic"), "1\n" + word + "\n");
    }

    private static Dictionary dictionary(String locale) {
        return BUNDLED.of(LocaleTag.of(locale)).orElseThrow();
    }
}
