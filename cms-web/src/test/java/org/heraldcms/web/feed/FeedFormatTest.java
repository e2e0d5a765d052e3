package org.heraldcms.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        String name = "/feeds/faro.es." + format.extension();
        try (InputStream agreed = FeedFormatTest.class.getResourceAsStream(name)) {
            assertThat(agreed).as(name).isNotNull();
            assertThat(new String(
                            format.write(feed(format, "Hablar con tu hija o hijo sobre el teléfono")),
                            StandardCharsets.UTF_8))
                    .isEqualTo(new String(agreed.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        }
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

    @Test
    void an_archive_says_so_and_names_the_feed_it_belongs_to() {
        Feed.Links links = new Feed.Links("https://a/1", "https://a", "https://a/0", true);
        Feed feed = feed(FeedFormat.ATOM, "Hablar");
        Feed archive =
                new Feed(feed.id(), feed.title(), ES, feed.home(), UPDATED, feed.entries(), feed.tombstones(), links);
        assertThat(new String(FeedFormat.ATOM.write(archive), StandardCharsets.UTF_8))
                .contains("<fh:archive/>")
                .contains("<link rel=\"current\" href=\"https://a\"/>")
                .contains("<link rel=\"prev-archive\" href=\"https://a/0\"/>");
    }

    @Test
    void ids_stay_the_same_in_every_format_and_differ_by_site() {
        FeedAddress atom = new FeedAddress("faro", ES, FeedFormat.ATOM, null, null);
        FeedAddress rss = new FeedAddress("faro", ES, FeedFormat.RSS, "phones", 3L);
        FeedAddress other = new FeedAddress("harbour", ES, FeedFormat.ATOM, null, null);
        assertThat(atom.entryId(PHONES)).isEqualTo(rss.entryId(PHONES)).isNotEqualTo(other.entryId(PHONES));
    }

    private static SyndFeed parsed(FeedFormat format, String title) throws Exception {
        byte[] bytes = format.write(feed(format, title));
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    }

    private static Feed feed(FeedFormat format, String title) {
        FeedAddress address = new FeedAddress("faro", ES, format, null, null);
        Feed.Text text = new Feed.Text(
                title,
                "Cómo empezar la conversación.",
                "<p>Llama al <b>0800 555 0142</b> &amp; habla.</p>",
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
                List.of(new Feed.Language(new LocaleTag("en"), "https://faro.example/en/talking")));
        Feed.Tombstone gone =
                new Feed.Tombstone(address.entryId(RECALLED), RECALLED, Instant.parse("2026-03-02T10:00:00Z"));
        Feed.Links links = new Feed.Links(
                address.under(BASE), address.under(BASE), address.ofArchive(7L).under(BASE), false);
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
