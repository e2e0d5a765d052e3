package org.heraldcms.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.web.feed.form.Feed;
import org.heraldcms.web.feed.form.FeedFormat;
import org.heraldcms.web.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The files under {@code feeds/} are the contract with everybody who subscribes: a change of them is a change of it. */
class FeedFormatTest {

    private static final UUID PHONES = UUID.fromString("0193f000-0000-7000-8000-000000000001");
    private static final UUID RECALLED = UUID.fromString("0193f000-0000-7000-8000-000000000002");
    private static final LocaleTag ES = new LocaleTag("es");
    private static final String BASE = "https://herald.example";
    private static final Instant FIRST = Instant.parse("2026-03-01T09:30:00Z");
    private static final Instant UPDATED = Instant.parse("2026-03-04T17:05:09.250Z");

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void a_feed_is_written_byte_by_byte_as_agreed(FeedFormat format) throws IOException {
        Path agreed = Path.of("src", "test", "resources", "feeds", "faro.es." + format.extension());
        byte[] written = format.write(feed(format, "Hablar con tu hija o hijo sobre el teléfono"));
        if (Boolean.getBoolean("herald.contract.refresh")) {
            Files.write(agreed, written);
        }
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(Files.readString(agreed));
    }

    @Test
    void a_third_party_reads_in_atom_what_we_published() throws Exception {
        SyndEntry entry = parsed(FeedFormat.ATOM, "Hablar").getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("Hablar");
        assertThat(entry.getUri()).startsWith("urn:uuid:");
        assertThat(entry.getLink()).isEqualTo("https://faro.example/es/hablar");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(FIRST));
        assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(UPDATED));
        assertThat(entry.getContents().getFirst().getValue())
                .isEqualTo("<p>Llama al <b>0800 555 0142</b> &amp; habla.</p>");
        assertThat(entry.getCategories().getFirst().getName()).isEqualTo("phones");
    }

    @Test
    void a_third_party_reads_in_rss_what_we_published() throws Exception {
        SyndFeed feed = parsed(FeedFormat.RSS, "Hablar");
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(feed.getLanguage()).isEqualTo("es");
        assertThat(entry.getTitle()).isEqualTo("Hablar");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(FIRST));
        assertThat(entry.getContents().getFirst().getValue()).contains("0800 555 0142");
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedFormat.class,
            names = {"ATOM", "RSS"})
    void no_character_of_an_editor_breaks_the_feed(FeedFormat format) throws Exception {
        String title = "a\u0000b\u000Bc\uFFFE<&>]]>\"'\uD83D\uDE00\uD800";
        assertThat(parsed(format, title).getEntries().getFirst().getTitle())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFD<&>]]>\"'\uD83D\uDE00\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({"JSON, jsonfeed-schema_1.1.json", "NINJS, ninjs-schema_3.1.json"})
    void json_is_as_the_schema_of_its_standard_says(FeedFormat format, String name) throws IOException {
        try (InputStream text = FeedFormatTest.class.getResourceAsStream("/schemas/" + name)) {
            Schema schema = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                    .getSchema(Json.mapper().readTree(text));
            Feed plain = feed(format, "Hablar");
            for (Feed feed : List.of(plain, archive(plain))) {
                JsonNode written = Json.mapper().readTree(format.write(feed));
                assertThat(schema.validate(written, run -> run.executionConfig(c -> c.formatAssertionsEnabled(true))))
                        .isEmpty();
            }
        }
    }

    @Test
    void json_feed_says_which_version_it_is_and_where_to_subscribe() throws IOException {
        JsonNode feed = Json.mapper().readTree(FeedFormat.JSON.write(feed(FeedFormat.JSON, "Hablar")));
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/hubs/0/type").asText()).isEqualTo("WebSub");
        assertThat(feed.path("next_url").asText())
                .isNotEqualTo(feed.path("feed_url").asText());
    }

    @Test
    void ninjs_cancels_what_was_withdrawn_and_names_translations() throws IOException {
        JsonNode feed = Json.mapper().readTree(FeedFormat.NINJS.write(feed(FeedFormat.NINJS, "Hablar")));
        assertThat(feed.at("/associations/0/pubStatus").asText()).isEqualTo("usable");
        assertThat(feed.at("/associations/0/associations/0/rel").asText()).isEqualTo("translation");
        assertThat(feed.at("/associations/1/pubStatus").asText()).isEqualTo("canceled");
        assertThat(feed.at("/associations/1").toString()).doesNotContain("Hablar");
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedFormat.class,
            names = {"ATOM", "RSS"})
    void an_archive_says_so_and_names_the_feed_it_belongs_to(FeedFormat format) {
        assertThat(new String(format.write(archive(feed(format, "Hablar"))), StandardCharsets.UTF_8))
                .contains("<fh:archive/>")
                .containsPattern("rel=\"current\" type=\"[^\"]*\" href=\"https://a\"/>")
                .containsPattern("rel=\"prev-archive\" type=\"[^\"]*\" href=\"https://a/0\"/>")
                .containsPattern("rel=\"next-archive\" type=\"[^\"]*\" href=\"https://a/2\"/>")
                .doesNotContain("rel=\"hub\"");
    }

    @Test
    void the_links_of_an_answer_name_itself_once_and_every_hub() {
        assertThat(feed(FeedFormat.ATOM, "Hablar").links().field())
                .isEqualTo("<https://herald.example/sites/faro/feeds/es.atom>; rel=\"self\","
                        + " <https://herald.example/sites/faro/hub>; rel=\"hub\","
                        + " <https://herald.example/sites/faro/feeds/es.atom?archive=7>; rel=\"prev-archive\"");
    }

    @Test
    void ids_stay_the_same_in_every_format_and_differ_by_site() {
        FeedAddress atom = new FeedAddress("faro", ES, FeedFormat.ATOM, null, null, null);
        FeedAddress rss = new FeedAddress("faro", ES, FeedFormat.RSS, "phones", "article", 3);
        FeedAddress other = new FeedAddress("harbour", ES, FeedFormat.ATOM, null, null, null);
        assertThat(atom.entryId(PHONES)).isEqualTo(rss.entryId(PHONES)).isNotEqualTo(other.entryId(PHONES));
    }

    private static Feed archive(Feed feed) {
        Feed.Links links =
                new Feed.Links("https://a/1", "https://a", "https://a/0", "https://a/2", List.of(), List.of());
        return new Feed(feed.id(), feed.title(), ES, feed.home(), UPDATED, feed.entries(), feed.tombstones(), links);
    }

    private static SyndFeed parsed(FeedFormat format, String title) throws Exception {
        byte[] bytes = format.write(feed(format, title));
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    }

    private static Feed feed(FeedFormat format, String title) {
        FeedAddress address = new FeedAddress("faro", ES, format, null, null, null);
        LocaleTag en = new LocaleTag("en");
        Feed.Text text = new Feed.Text(
                title,
                "Cómo empezar la conversación.",
                "<p>Llama al <b>0800 555 0142</b> &amp; habla.</p>",
                "Llama al 0800 555 0142 & habla.",
                List.of("phones", "school"),
                List.of("Rosa Marín"));
        Feed.Entry entry = new Feed.Entry(
                address.entryId(PHONES),
                PHONES,
                2,
                "d".repeat(64),
                text,
                "https://faro.example/es/hablar",
                "https://harbour.example/es/hablar",
                FIRST,
                UPDATED,
                List.of(new Feed.Language(en, address.in(en).entryId(PHONES), "https://faro.example/en/talking")));
        Feed.Tombstone gone =
                new Feed.Tombstone(address.entryId(RECALLED), RECALLED, Instant.parse("2026-03-02T10:00:00Z"));
        Feed.Links links = new Feed.Links(
                address.under(BASE),
                address.under(BASE),
                address.ofArchive(7).under(BASE),
                null,
                List.of(BASE + "/sites/faro/hub"),
                List.of(new Feed.Sibling(en, address.in(en).under(BASE))));
        return new Feed(
                address.id(),
                "Faro Comunitario",
                ES,
                "https://faro.example/es",
                UPDATED,
                List.of(entry),
                List.of(gone),
                links);
    }
}
