package org.heraldcms.core.translation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationsTest {

    private static final Set<String> WORDS = Set.of(
            "cuenta",
            "diciendo",
            "haz",
            "da",
            "asegura",
            "demos",
            "clara",
            "facil",
            "fácil",
            "comité",
            "cuidado",
            "team",
            "Haus",
            "Tür",
            "Schlüssel",
            "Arbeit",
            "Zeit",
            "project",
            "leider",
            "gemeenschap",
            "skola",
            "barn");

    @ParameterizedTest
    @CsvSource({
        "es, cuéntame, true", // an imperative with a pronoun
        "es, diciéndoselo, true",
        "es, dámelo, true", // three syllables
        "es, démosle, true", // an s is lost
        "es, házlo, false", // two syllables take no accent
        "es, asegurate, false", // the accent is missing
        "es, claramente, true",
        "es, fácilmente, true",
        "es, subcomité, true",
        "es, autocuidado, true",
        "es, xcuidado, false",
        "en, subteam, true",
        "de, haustürschlüssel, false", // only two parts are tried
        "de, arbeitszeit, true",
        "de, arbeitzzeit, false",
        "nl, projectgemeenschap, true",
        "sv, barnskola, true",
        "pl, subteam, false"
    })
    void a_language_makes_words_from_those_it_has(String locale, String word, boolean made) {
        assertThat(Derivations.make(word, LocaleTag.of(locale), WORDS::contains))
                .isEqualTo(made);
    }
}
