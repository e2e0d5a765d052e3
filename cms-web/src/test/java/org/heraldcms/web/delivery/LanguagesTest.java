package org.heraldcms.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.site.SampleSites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final LocaleTag EN = new LocaleTag("en");
    private static final LocaleTag ES = new LocaleTag("es");
    private static final LocaleTag FR = new LocaleTag("fr");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|es",
                "en;q=0.5, es|es en",
                "es;q=0, en|en",
                "es-MX, en;q=0.1|es-MX en",
                "*|''",
                "xx-yy, ;;, q=1|''",
                "EN-us;Q=0.8 , fr;q=0.9|fr en-US"
            })
    void the_header_is_read_by_quality_and_what_cannot_be_understood_is_passed_over(String header, String tags) {
        List<String> preferred = Languages.of(null, header).preferred().stream()
                .map(LocaleTag::tag)
                .toList();
        assertThat(String.join(" ", preferred)).isEqualTo(tags);
    }

    @Test
    void a_locale_that_the_request_names_wins_over_the_header() {
        assertThat(Languages.of(ES, "en").forArticle(SampleSites.harbour(), null))
                .containsExactly(ES);
    }

    @Test
    void a_named_locale_falls_back_only_as_the_site_says() {
        assertThat(Languages.of(ES, null).forArticle(SampleSites.faro(), null)).containsExactly(ES, EN);
        assertThat(Languages.of(FR, null).forArticle(SampleSites.faro(), null)).isEmpty();
    }

    @Test
    void a_region_that_the_site_does_not_have_gets_the_language() {
        assertThat(Languages.of(null, "es-MX").forList(SampleSites.harbour())).containsExactly(ES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-TW,zh;q=0.9,en;q=0.5|zh-Hant",
                "zh-HK|zh-Hant",
                "zh-CN|en",
                "es-MX,es;q=0.9,en;q=0.5|es-419",
                "es|es-419",
                "pt-PT|pt-BR",
                "no|nb",
                "nn|nb",
                "sr|sr",
                "uk|en"
            })
    void a_reader_gets_their_language_of_another_region_but_not_in_another_script(String header, String locale) {
        List<LocaleTag> site = Stream.of("en", "zh-Hant", "es-419", "pt-BR", "nb", "sr", "ru")
                .map(LocaleTag::of)
                .toList();
        assertThat(Languages.of(null, header).forList(SampleSites.in(site)).getFirst())
                .isEqualTo(LocaleTag.of(locale));
    }

    @Test
    void a_reader_who_names_none_gets_the_first_locale_of_the_site() {
        assertThat(Languages.of(null, null).forList(SampleSites.harbour())).containsExactly(EN);
        assertThat(Languages.of(null, "ja").forList(SampleSites.harbour())).containsExactly(EN);
    }

    @Test
    void a_reader_of_one_article_gets_any_language_rather_than_none() {
        assertThat(Languages.of(null, "ja").forArticle(SampleSites.harbour(), null))
                .containsExactly(EN, ES);
    }

    @Test
    void a_slug_speaks_for_its_own_language_but_the_header_speaks_louder() {
        assertThat(Languages.of(null, null).forArticle(SampleSites.harbour(), ES))
                .containsExactly(ES, EN);
        assertThat(Languages.of(null, "en").forArticle(SampleSites.harbour(), ES))
                .containsExactly(EN, ES);
    }

    @Test
    void a_list_in_a_locale_that_the_site_has_not_is_refused_by_name() {
        assertThatThrownBy(() -> Languages.of(FR, null).forList(SampleSites.harbour()))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.violations().getFirst().pointer())
                                .isEqualTo("locale"));
    }
}
