package org.heraldcms.web.delivery.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.site.SampleSites;
import org.heraldcms.web.delivery.Beside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query reads and what it answers are counted together. */
class ReadingTest {

    private static final int LONG = 100_000;
    private static final int FITTING = 166;

    @ParameterizedTest
    @ValueSource(strings = {"html", "text", "body", "fields", "jsonLd", "topics"})
    void a_field_counts_as_often_as_it_is_given(String field) {
        Node node = node("{\"" + field + "\":" + value(field) + "}");
        for (int i = 0; i < FITTING; i++) {
            assertThat(node.get(field)).isNotNull();
        }
        refused(node, field);
        refused(node, "id");
    }

    private static String value(String field) {
        String text = '"' + "ñ".repeat(LONG / 2) + '"';
        return switch (field) {
            case "html", "text" -> text;
            case "topics" -> "[" + text + "]";
            default -> "{\"a\":" + text + "}";
        };
    }

    @Test
    void what_is_short_is_given_often() {
        Node node = node("{\"id\":\"x\",\"revision\":3}");
        for (int i = 0; i < 50_000; i++) {
            assertThat(node.get("id")).isEqualTo("x");
            assertThat(node.get("seo")).isNull();
            assertThat(node.get("revision")).isEqualTo(3);
        }
    }

    private static void refused(Node node, String field) {
        assertThatThrownBy(() -> assertThat(node.get(field)).isNull())
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE));
    }

    private static Node node(String document) {
        Published published = new Published(
                "harbour",
                new UUID(1, 2),
                LocaleTag.of("en"),
                3,
                "games",
                "Games",
                "article",
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                1,
                document.getBytes(StandardCharsets.UTF_8),
                "");
        return new Reading(SampleSites.harbour(), null, new Beside(), () -> false)
                .nodes(List.of(published))
                .getFirst();
    }
}
