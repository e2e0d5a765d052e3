package org.heraldcms.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTagTest {

    @ParameterizedTest
    @CsvSource({"es,es", "ES-mx,es-MX", "zh-hant-tw,zh-Hant-TW", "qu-PE,qu-PE", "es-419,es-419"})
    void a_tag_is_read_in_any_case_and_written_in_the_canonical_one(String given, String canonical) {
        assertThat(LocaleTag.of(given).tag()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "english", "es_MX", "es-XY1Z9Q8W7", "en-QQ", "../es", "*"})
    void an_unknown_or_malformed_locale_is_refused(String tag) {
        assertThatThrownBy(() -> LocaleTag.of(tag))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID));
    }

    @Test
    void arabic_and_hebrew_run_from_right_to_left() {
        assertThat(LocaleTag.of("ar").direction()).isEqualTo("rtl");
        assertThat(LocaleTag.of("he").direction()).isEqualTo("rtl");
        assertThat(LocaleTag.of("es").direction()).isEqualTo("ltr");
    }

    @Test
    void lookup_shortens_from_the_right() {
        assertThat(LocaleTag.of("zh-Hant-TW").lookup())
                .extracting(LocaleTag::tag)
                .containsExactly("zh-Hant-TW", "zh-Hant", "zh");
    }

    @Test
    void lookup_knows_the_script_that_goes_without_saying() {
        assertThat(LocaleTag.of("zh-CN").lookup())
                .extracting(LocaleTag::tag)
                .containsExactly("zh-CN", "zh", "zh-Hans-CN", "zh-Hans");
        assertThat(LocaleTag.of("zh-TW").lookup()).contains(LocaleTag.of("zh-Hant"));
    }
}
