package org.heraldcms.core.publishing.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final Instant NOON = Instant.parse("2026-10-21T12:00:00Z");

    private final Rest rest = new Rest();
    private final UUID one = new UUID(0, 1);

    @Test
    void what_somebody_holds_is_asked_for_again_within_the_second() {
        rest.held(one, NOON);
        assertThat(rest.resting(NOON.plusMillis(100))).containsExactly(one);
        assertThat(rest.resting(NOON.plusMillis(200))).isEmpty();
    }

    @Test
    void what_fails_again_and_again_is_left_alone_longer_each_time_and_never_for_more_than_a_minute() {
        Instant now = NOON;
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Duration pause = rest.failed(one, now);
            pauses.add(pause);
            assertThat(rest.resting(now)).containsExactly(one);
            now = now.plus(pause);
            assertThat(rest.resting(now)).isEmpty();
        }
        assertThat(pauses)
                .extracting(Duration::toSeconds)
                .containsExactlyElementsOf(IntStream.of(1, 2, 4, 8, 16, 32, 60, 60, 60)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void what_is_over_begins_anew() {
        Duration first = rest.failed(one, NOON);
        rest.done(one);
        assertThat(rest.resting(NOON)).isEmpty();
        assertThat(rest.failed(one, NOON)).isEqualTo(first);
    }

    @Test
    void a_clock_that_is_set_back_wakes_all() {
        Duration unused = rest.failed(one, NOON);
        assertThat(rest.resting(NOON.minus(Duration.ofHours(1)))).isEmpty();
    }
}
