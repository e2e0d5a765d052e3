package org.heraldcms.core.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.article.Drafts;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.fact.WrittenFacts;
import org.heraldcms.core.publishing.shape.ShapeContent;
import org.heraldcms.core.site.SampleSites;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What partners' programs rely on stands in {@code src/test/resources/contract}; a change there is a change for them. */
class ContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-09-02T09:30:00Z");
    private static final UUID ARTICLE = UUID.fromString("0198f000-0000-7000-8000-000000000001");

    @Test
    void a_document_has_this_form() throws IOException {
        Revision english = Drafts.english("Talk early.", "Call 0800 555 0142.");
        Revision spanish = Drafts.spanishOf(english, "Habla pronto.", "Llama al 0800 555 0142.");
        Document document = Document.of(new Document.Cut(
                Drafts.article("safety", "families"),
                spanish,
                SampleSites.lighthouse(),
                SampleSites.harbour(),
                NOON,
                NEXT_DAY,
                new WrittenFacts(spanish.locale(), Map.of()),
                List.of("safety", "families"),
                ShapeContent.NONE));
        assertThat(masked(new String(document.bytes(), StandardCharsets.UTF_8))).isEqualTo(contract("document.json"));
    }

    @Test
    void the_webhook_of_a_publication_has_this_form() throws IOException {
        assertThat(pretty(said(ChangeType.EDITION_PUBLISHED, "a".repeat(64), null)))
                .isEqualTo(contract("edition.published.json"));
    }

    @Test
    void the_webhook_of_another_revision_has_this_form() throws IOException {
        assertThat(pretty(said(ChangeType.EDITION_UPDATED, "b".repeat(64), null)))
                .isEqualTo(contract("edition.updated.json"));
    }

    @Test
    void the_webhook_of_a_recall_has_this_form() throws IOException {
        assertThat(pretty(said(ChangeType.ARTICLE_RECALLED, null, "The figures are not ours.")))
                .isEqualTo(contract("article.recalled.json"));
    }

    @Test
    void the_webhook_of_a_withdrawal_has_this_form() throws IOException {
        assertThat(pretty(said(ChangeType.EDITION_WITHDRAWN, null, "The phone number is wrong.")))
                .isEqualTo(contract("edition.withdrawn.json"));
    }

    private static String said(ChangeType type, @Nullable String digest, @Nullable String reason) {
        Announcement announcement = new Announcement(
                type,
                "lighthouse",
                ARTICLE,
                LocaleTag.of("es"),
                3,
                "hablar-con-tu-hija",
                "Hablar con tu hija o hijo sobre el teléfono",
                "https://herald.example/sites/lighthouse/articles/" + ARTICLE + "?locale=es",
                digest,
                reason);
        return new String(announcement.at(17, NOON), StandardCharsets.UTF_8);
    }

    /** Segment ids are random, and the digest with them. */
    private static String masked(String document) throws IOException {
        return pretty(document.replaceAll("\"id\":\"[a-z2-7]{10}\"", "\"id\":\"segment\"")
                .replaceAll("\"digest\":\"[0-9a-f]{64}\"", "\"digest\":\"sha-256\""));
    }

    private static String pretty(String json) throws IOException {
        JsonNode tree = JSON.readTree(json);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    private static String contract(String name) throws IOException {
        try (InputStream file = ContractTest.class.getResourceAsStream("/contract/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
