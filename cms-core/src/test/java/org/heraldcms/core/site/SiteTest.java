package org.heraldcms.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

    private static final LocaleTag EN = new LocaleTag("en");
    private static final LocaleTag ES = new LocaleTag("es");
    private static final LocaleTag FR = new LocaleTag("fr");
    private static final SiteLocale SPANISH_ELSE_ENGLISH = new SiteLocale(ES, List.of(EN));

    private static Site faro(Takes takes, SiteLocale... locales) {
        SiteDraft draft = new SiteDraft(
                "faro",
                "Faro Comunitario",
                "https://faro.example/guias/",
                List.of(locales),
                takes,
                Visibility.PUBLIC,
                null,
                List.of());
        return new Site(draft, Instant.EPOCH);
    }

    @Test
    void a_site_takes_only_the_locales_it_has_or_falls_back_to() {
        Site faro = faro(Takes.ALL, SPANISH_ELSE_ENGLISH);
        assertThat(faro.takes("article", List.of(), ES)).isTrue();
        assertThat(faro.takes("article", List.of(), EN)).isTrue();
        assertThat(faro.takes("article", List.of(), FR)).isFalse();
    }

    @Test
    void a_site_that_names_topics_takes_what_has_one_of_them() {
        Site faro = faro(new Takes(List.of(), List.of("phones", "school"), List.of()), SPANISH_ELSE_ENGLISH);
        assertThat(faro.takes("article", List.of("play", "school"), ES)).isTrue();
        assertThat(faro.takes("article", List.of("play"), ES)).isFalse();
        assertThat(faro.takes("article", List.of(), ES)).isFalse();
    }

    @Test
    void a_site_that_names_locales_and_types_takes_no_others() {
        Site faro = faro(new Takes(List.of("guide"), List.of(), List.of(ES)), SPANISH_ELSE_ENGLISH);
        assertThat(faro.takes("guide", List.of(), ES)).isTrue();
        assertThat(faro.takes("guide", List.of(), EN)).isFalse();
        assertThat(faro.takes("article", List.of(), ES)).isFalse();
    }

    @Test
    void the_chain_shortens_the_locale_asked_for_before_it_falls_back() {
        Site faro = faro(Takes.ALL, SPANISH_ELSE_ENGLISH, new SiteLocale(EN, List.of()));
        assertThat(faro.chain(new LocaleTag("es-MX"))).containsExactly(ES, EN);
        assertThat(faro.chain(EN)).containsExactly(EN);
        assertThat(faro.chain(FR)).isEmpty();
    }

    @Test
    void the_address_of_an_article_is_percent_encoded() {
        assertThat(faro(Takes.ALL, SPANISH_ELSE_ENGLISH).articleUrl(ES, "año-nuevo"))
                .isEqualTo("https://faro.example/guias/es/a%C3%B1o-nuevo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "faro.example",
                "ftp://faro.example",
                "https://",
                "https://ada:pw@faro.example",
                "https://x/?a=b"
            })
    void an_address_of_another_form_is_refused(String url) {
        assertThatThrownBy(() -> new SiteDraft(
                        "faro",
                        "Faro",
                        url,
                        List.of(SPANISH_ELSE_ENGLISH),
                        Takes.ALL,
                        Visibility.PUBLIC,
                        null,
                        List.of()))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.violations())
                                .first()
                                .extracting("pointer")
                                .isEqualTo("/baseUrl"));
    }
}
