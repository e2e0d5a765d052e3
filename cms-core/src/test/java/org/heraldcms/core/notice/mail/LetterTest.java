package org.heraldcms.core.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LetterTest {

    private static final String STUDIO = "https://cms.safeharbour.example/studio/";
    private static final Map<String, Object> REVIEW = Map.of(
            "title", "Talking about [phones] {by}",
            "by", "Erik Lund",
            "stage", "review",
            "due", "2026-03-01T08:00:00Z");

    private static Notice notice(Kind kind, Map<String, ?> detail) {
        return new Notice(
                new UUID(1, 1),
                kind,
                new UUID(2, 2) + "/es",
                "#/articles/" + new UUID(2, 2) + "/es/review",
                new ObjectMapper().valueToTree(detail),
                Instant.EPOCH,
                null);
    }

    private static Letter letter(String language, boolean digest, Notice... notices) {
        Preference preference = new Preference(Mode.EACH, 8, ZoneId.of("Europe/Madrid"), language, 1);
        return Letter.of(
                new Outbox.Batch(
                        new Outbox.Reader("rosa@safeharbour.example", "Rosa\nMarín", preference),
                        digest,
                        List.of(notices)),
                STUDIO);
    }

    @Test
    void it_says_what_happened_in_the_readers_language_and_time_and_leads_there() {
        Letter english = letter("en", false, notice(Kind.REVIEW_WANTED, REVIEW));
        assertThat(english.subject()).isEqualTo("[Herald] Please review: Talking about [phones] {by}");
        assertThat(english.text())
                .startsWith("Hello Rosa Marín,\n\n")
                .contains("Erik Lund asks for your decision: \"Talking about [phones] {by}\" in Spanish, stage review"
                        + " waits for it, until ")
                .contains("9:00")
                .contains("(Europe/Madrid).\n" + STUDIO + "#/articles/");
        Letter spanish = letter("es", false, notice(Kind.REVIEW_WANTED, REVIEW));
        assertThat(spanish.subject()).startsWith("[Herald] Por revisar: ");
        assertThat(spanish.text())
                .startsWith("Hola, Rosa Marín:")
                .contains("Erik Lund pide tu decisión: «Talking about [phones] {by}» en español, etapa review");
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertThat(letter("en", false, notice(Kind.REVIEW_WANTED, Map.of("title", "Phones")))
                        .text())
                .contains("\n\n\"Phones\" in Spanish waits for it.\n");
        assertThat(letter("en", false, notice(Kind.LAUNCHED, Map.of("name", "Spring")))
                        .text())
                .contains("The release \"Spring\" has taken effect.");
        assertThat(letter("en", false, notice(Kind.LAUNCH_REFUSED, Map.of("site", "faro", "reason", "Not approved.")))
                        .text())
                .contains("\n\nWhat was planned for faro could not take effect: Not approved.\n");
    }

    @Test
    void nothing_that_anybody_wrote_breaks_out_of_its_line() {
        Letter letter = letter(
                "en",
                false,
                notice(
                        Kind.COMMENTED,
                        Map.of("title", "A\r\nBcc: all@safeharbour.example", "by", "E", "text", "a\n\n-- \nb")));
        assertThat(letter.subject()).isEqualTo("[Herald] Comment: A Bcc: all@safeharbour.example");
        assertThat(letter.text()).contains("E comments on \"A Bcc: all@safeharbour.example\" in Spanish: a -- b\n");
        assertThat(letter("en", false, notice(Kind.RECALLED, Map.of("title", "x".repeat(500))))
                        .subject())
                .hasSize(150);
    }

    @Test
    void the_daily_one_counts_and_is_cut_where_it_would_have_no_end() {
        Notice[] many = Collections.nCopies(103, notice(Kind.APPROVED, Map.of("title", "Phones", "by", "Rosa")))
                .toArray(Notice[]::new);
        Letter letter = letter("es", true, many);
        assertThat(letter.subject()).isEqualTo("[Herald] Tus avisos: 103");
        assertThat(letter.text()).contains("Hay 3 más en Herald.");
        assertThat(letter.text().split("está aprobado")).hasSize(101);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_has_a_title_and_a_sentence_in_each_language(Kind kind) {
        for (String language : List.of("en", "es")) {
            Letter letter = letter(language, false, notice(kind, Map.of()));
            assertThat(letter.subject()).hasSizeGreaterThan("[Herald] ".length() + 5);
        }
    }

    @Test
    void both_languages_have_the_same_messages() throws IOException {
        assertThat(keys("messages_es.properties")).isEqualTo(keys("messages.properties"));
    }

    private static java.util.Set<Object> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (var in = Letter.class.getResourceAsStream(file)) {
            properties.load(in);
        }
        return properties.keySet();
    }
}
