package org.heraldcms.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IdsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

    @Test
    void an_id_is_of_version_seven_and_begins_with_its_instant() {
        UUID id = Ids.next(NOW.plusSeconds(60));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(NOW.plusSeconds(60).toEpochMilli());
    }

    @Test
    void those_of_one_instant_come_in_the_order_in_which_they_were_made() {
        List<String> made = Stream.generate(() -> Ids.next(NOW))
                .limit(10_000)
                .map(UUID::toString)
                .toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_clock_that_was_set_back_is_believed() {
        UUID later = Ids.next(NOW.plusSeconds(3_600));
        assertThat(Ids.next(NOW).toString()).isLessThan(later.toString());
    }
}
