package org.heraldcms.core.translation.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;

class LocalePairTest {

    @Test
    void regions_share_a_memory_and_scripts_do_not() {
        assertThat(pair("en", "es-MX").languages()).isEqualTo("en-Latn>es-Latn");
        assertThat(pair("en-US", "es").languages()).isEqualTo("en-Latn>es-Latn");
        assertThat(pair("en", "zh-TW").languages()).isEqualTo("en-Latn>zh-Hant");
        assertThat(pair("en", "zh").languages()).isEqualTo("en-Latn>zh-Hans");
        assertThat(pair("en", "sr-Latn").languages())
                .isNotEqualTo(pair("en", "sr").languages());
    }

    @Test
    void a_text_is_not_translated_into_its_own_locale() {
        assertThatThrownBy(() -> pair("en", "en")).isInstanceOf(HeraldException.class);
    }

    private static LocalePair pair(String source, String target) {
        return new LocalePair(LocaleTag.of(source), LocaleTag.of(target));
    }
}
