package org.heraldcms.core.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.article.Drafts;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.fact.WrittenFacts;
import org.heraldcms.core.publishing.shape.ShapeContent;
import org.heraldcms.core.publishing.shape.ShapeContent.CallToAction;
import org.heraldcms.core.publishing.shape.ShapeContent.Canonical;
import org.heraldcms.core.publishing.shape.ShapeContent.Resource;
import org.heraldcms.core.site.SampleSites;
import org.heraldcms.core.site.Site;
import org.junit.jupiter.api.Test;

/** What a shape does to the document of its site, and what a document without one does not notice. */
class ShapedDocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Revision ENGLISH = Drafts.english("Talk early.", "Call 0800 555 0142.");

    @Test
    void a_document_without_a_shape_has_none_of_its_members() throws IOException {
        JsonNode plain = read(ShapeContent.NONE);
        assertThat(plain.has("callToAction")).isFalse();
        assertThat(plain.has("resources")).isFalse();
    }

    @Test
    void a_shape_replaces_title_summary_and_address_also_for_search_engines() throws IOException {
        JsonNode shaped = read(new ShapeContent(
                "Ours",
                "In short",
                new Canonical("address", null, "https://lighthouse.example/ours"),
                null,
                List.of(),
                null));
        assertThat(shaped.path("title").asText()).isEqualTo("Ours");
        assertThat(shaped.path("summary").asText()).isEqualTo("In short");
        assertThat(shaped.path("canonicalUrl").asText()).isEqualTo("https://lighthouse.example/ours");
        assertThat(shaped.at("/jsonLd/headline").asText()).isEqualTo("Ours");
        assertThat(shaped.at("/jsonLd/description").asText()).isEqualTo("In short");
        assertThat(shaped.at("/jsonLd/mainEntityOfPage").asText()).isEqualTo("https://lighthouse.example/ours");
        assertThat(shaped.path("text")).isEqualTo(read(ShapeContent.NONE).path("text"));
    }

    @Test
    void a_call_to_action_and_resources_stand_beside_the_text() throws IOException {
        JsonNode shaped = read(new ShapeContent(
                null,
                null,
                null,
                new CallToAction("Call 0800 555 0142", "tel:+448005550142"),
                List.of(new Resource("More", "https://lighthouse.example/more")),
                null));
        assertThat(shaped.at("/callToAction/url").asText()).isEqualTo("tel:+448005550142");
        assertThat(shaped.at("/resources/0/title").asText()).isEqualTo("More");
        assertThat(shaped.path("title").asText()).isEqualTo(ENGLISH.title());
    }

    @Test
    void call_and_resources_are_written_as_html_that_nobody_can_break_out_of() {
        ShapeContent hostile = new ShapeContent(
                null, null, null, new CallToAction("<script>\"&", "https://x.example/?a=1&b=\""), List.of(), null);
        assertThat(hostile.html())
                .isEqualTo(
                        "<aside><p><a href=\"https://x.example/?a=1&amp;b=&quot;\">&lt;script&gt;&quot;&amp;</a></p></aside>");
        assertThat(ShapeContent.NONE.html()).isEmpty();
    }

    private static JsonNode read(ShapeContent shape) throws IOException {
        Site site = SampleSites.lighthouse();
        return JSON.readTree(Document.of(new Document.Cut(
                        Drafts.article("safety"),
                        ENGLISH,
                        site,
                        site,
                        NOON,
                        NOON,
                        new WrittenFacts(ENGLISH.locale(), Map.of()),
                        List.of("safety"),
                        shape))
                .bytes());
    }
}
