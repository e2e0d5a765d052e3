package org.heraldcms.core.translation.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "en, hotline, hotlines, true",
        "en, agency, agencies, true",
        "en, share, sharing, true",
        "en, report, reported, true",
        "en, child, children, true",
        "en, Nurse, nurse’s, true",
        "en, car, care, false",
        "en, form, format, false",
        "en, phone, phonetic, false",
        "es, línea, líneas, true",
        "es, contraseña, contraseñas, true",
        "es, canción, canciones, true",
        "es, lápiz, lápices, true",
        "es, denunciar, denuncia, true",
        "es, niño, niñas, true",
        "es, año, ano, false",
        "es, casa, caso, true",
        "de, Haus, Häuser, true",
        "de, Kind, Kinder, true",
        "fr, réseau, réseaux, true",
        "fr, signaler, signalé, true",
        "pt, informação, informações, true",
        "it, amico, amici, true",
        "fi, talo, talon, true",
        "fi, talo, talouselämä, false",
    })
    void two_words_are_forms_of_one(String locale, String one, String other, boolean same) {
        Inflection inflection = Inflection.of(LocaleTag.of(locale));
        assertThat(inflection.isSame(inflection.fold(one), inflection.fold(other)))
                .isEqualTo(same);
        assertThat(inflection.isSame(inflection.fold(other), inflection.fold(one)))
                .isEqualTo(same);
    }
}
