package org.heraldcms.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Publications.Alternate;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.site.SampleSites;
import org.heraldcms.core.site.Site;
import org.junit.jupiter.api.Test;

class JsonLdTest {

    private static final UUID ARTICLE = UUID.fromString("0193f000-0000-7000-8000-000000000001");
    private static final Instant WHEN = Instant.parse("2026-03-01T09:30:00Z");
    private static final List<Alternate> LIVE = List.of(
            new Alternate(new LocaleTag("en"), "talking"),
            new Alternate(new LocaleTag("es"), "hablar"),
            new Alternate(new LocaleTag("fr"), "parler"));

    private final Site site = SampleSites.harbour();

    @Test
    void a_source_names_its_translations() {
        JsonNode node = JsonLd.of(site, live("en", "talking", ""), LIVE);
        assertThat(node.path("url").asText()).isEqualTo("https://harbour.example/en/talking");
        assertThat(node.path("workTranslation").findValuesAsText("inLanguage")).containsExactly("es", "fr");
        assertThat(node.at("/workTranslation/0/url").asText()).isEqualTo("https://harbour.example/es/hablar");
        assertThat(node.has("translationOfWork")).isFalse();
    }

    @Test
    void a_translation_names_its_source_and_there_the_others() {
        String of = ",\"translationOf\":{\"locale\":\"en\",\"revision\":1}";
        JsonNode node = JsonLd.of(site, live("es", "hablar", of), LIVE);
        assertThat(node.at("/translationOfWork/url").asText()).isEqualTo("https://harbour.example/en/talking");
        assertThat(node.at("/translationOfWork/@id").asText()).isEqualTo("urn:uuid:" + ARTICLE + "#en");
        assertThat(node.at("/translationOfWork/workTranslation").findValuesAsText("inLanguage"))
                .containsExactly("fr");
        assertThat(node.has("workTranslation")).isFalse();
    }

    @Test
    void a_source_that_is_not_live_here_has_no_page() {
        String of = ",\"translationOf\":{\"locale\":\"en\",\"revision\":1}";
        JsonNode node = JsonLd.of(site, live("es", "hablar", of), LIVE.subList(1, 2));
        assertThat(node.path("translationOfWork").has("url")).isFalse();
        assertThat(node.at("/translationOfWork/inLanguage").asText()).isEqualTo("en");
    }

    private static Published live(String locale, String slug, String more) {
        String source = more.isEmpty()
                ? ""
                : ",\"translationOfWork\":{\"@type\":\"Article\",\"@id\":\"urn:uuid:" + ARTICLE + "#en\"}";
        String document = "{\"jsonLd\":{\"@type\":\"Article\"" + source + "}" + more + "}";
        return new Published(
                "harbour",
                ARTICLE,
                new LocaleTag(locale),
                1,
                slug,
                "Talking",
                "article",
                List.of(),
                WHEN,
                WHEN,
                null,
                1,
                document.getBytes(StandardCharsets.UTF_8),
                "d".repeat(64));
    }
}
