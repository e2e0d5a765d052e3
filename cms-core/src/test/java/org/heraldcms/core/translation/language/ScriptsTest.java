package org.heraldcms.core.translation.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    @Test
    void a_word_fits_a_language_that_has_its_letters() {
        assertThat(Scripts.fits("дом", LocaleTag.of("ru"))).isTrue();
        assertThat(Scripts.fits("house", LocaleTag.of("ru"))).isFalse();
        assertThat(Scripts.fits("カメラ", LocaleTag.of("ja"))).isTrue();
        assertThat(Scripts.fits("dom", LocaleTag.of("sr-Latn"))).isTrue();
    }

    @Test
    void languages_share_a_script_or_do_not() {
        assertThat(Scripts.areShared(LocaleTag.of("en"), LocaleTag.of("pl"))).isTrue();
        assertThat(Scripts.areShared(LocaleTag.of("en"), LocaleTag.of("el"))).isFalse();
    }

    @Test
    void some_languages_write_no_spaces() {
        assertThat(Scripts.hasSpaces(LocaleTag.of("th"))).isFalse();
        assertThat(Scripts.hasSpaces(LocaleTag.of("ko"))).isTrue();
    }
}
