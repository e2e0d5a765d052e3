package org.heraldcms.core.publishing.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static PreviewDraft draft(@Nullable Integer hours) {
        return new PreviewDraft("faro", null, hours, null, " For the funder ");
    }

    private static Preview preview(@Nullable Integer hours) {
        return new Preview(
                UUID.randomUUID(),
                new Preview.Making(UUID.randomUUID(), new LocaleTag("es"), UUID.randomUUID(), NOON),
                draft(hours),
                Preview.newToken());
    }

    @Test
    void it_shows_something_for_three_days_unless_other_hours_are_wanted() {
        assertThat(preview(null).isOpen(NOON.plus(Duration.ofHours(72)).minusMillis(1)))
                .isTrue();
        assertThat(preview(null).isOpen(NOON.plus(Duration.ofHours(72)))).isFalse();
        assertThat(preview(1).isOpen(NOON.plus(Duration.ofHours(1)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 721})
    void no_other_hours_are_taken(int hours) {
        assertThatThrownBy(() -> draft(hours)).isInstanceOf(HeraldException.class);
    }

    @Test
    void a_withdrawn_one_shows_nothing_from_then_on() {
        Preview preview = preview(null);
        preview.revoke(NOON.plusSeconds(1));
        preview.revoke(NOON.plusSeconds(2));
        assertThat(preview.isOpen(NOON.plusSeconds(1))).isFalse();
        assertThat(preview.revokedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void it_lets_read_only_unless_comments_are_wanted_and_its_name_is_stripped() {
        assertThat(preview(null).mayComment()).isFalse();
        assertThat(preview(null).name()).isEqualTo("For the funder");
    }

    @Test
    void tokens_have_256_bits_and_are_never_the_same() {
        assertThat(Stream.generate(Preview::newToken).limit(1_000))
                .doesNotHaveDuplicates()
                .allSatisfy(token -> assertThat(token).hasSize(43));
    }
}
