package org.heraldcms.core.webhook.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {

    private static final RandomGenerator MIDDLE = new RandomGenerator() {
        @Override
        public long nextLong() {
            throw new UnsupportedOperationException();
        }

        @Override
        public double nextDouble() {
            return 0.5;
        }
    };
    private static final Instant NOON = Instant.parse("2026-10-21T12:00:00Z");

    private static Retries usual() {
        return new Retries(Retries.WAITS, MIDDLE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, PT5S",
        "2, PT10S",
        "6, PT160S",
        "7, PT5M",
        "8, PT30M",
        "9, PT2H",
        "10, PT5H",
        "13, PT20H",
        "14, PT24H"
    })
    void a_receiver_is_tried_often_in_the_first_minutes_and_then_as_the_specification_says(
            int attempts, Duration wait) {
        assertThat(usual().after(attempts, Optional.empty())).contains(wait);
    }

    @Test
    void there_is_no_sixteenth_attempt() {
        assertThat(usual().after(15, Optional.of(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void the_tries_reach_beyond_three_days() {
        Duration span = Duration.ZERO;
        for (int i = 1; i <= 14; i++) {
            span = span.plus(usual().after(i, Optional.empty()).orElseThrow());
        }
        assertThat(span).isGreaterThan(Duration.ofDays(3));
    }

    @Test
    void an_operator_sets_other_waits_and_what_is_urgent_still_comes_soon() {
        Retries rare = new Retries("600, 1200", MIDDLE);
        assertThat(rare.after(1, Optional.empty())).contains(Duration.ofMinutes(10));
        assertThat(rare.after(3, Optional.empty())).isEmpty();
        assertThat(rare.soonAfter(1, Optional.empty())).contains(Duration.ofSeconds(5));
        assertThat(rare.soonAfter(8, Optional.empty())).contains(Duration.ofMinutes(20));
    }

    @Test
    void a_wait_is_spread_by_up_to_a_fifth() {
        Retries retries = new Retries(Retries.WAITS, new Random(1));
        for (int i = 0; i < 1_000; i++) {
            assertThat(retries.after(7, Optional.empty()).orElseThrow())
                    .isBetween(Duration.ofSeconds(240), Duration.ofSeconds(360));
        }
    }

    @Test
    void nobody_comes_earlier_than_the_endpoint_asked() {
        assertThat(usual().after(1, Optional.of(Duration.ofMinutes(2)))).contains(Duration.ofMinutes(2));
    }

    @Test
    void an_endpoint_cannot_hasten_the_schedule_nor_stretch_it_beyond_a_day() {
        assertThat(usual().after(7, Optional.of(Duration.ofSeconds(1)))).contains(Duration.ofMinutes(5));
        assertThat(usual().after(2, Optional.of(Duration.ofDays(400)))).contains(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({"120, PT120S", "99999999999999999999, PT999999999S", "'Wed, 21 Oct 2026 12:01:30 GMT', PT90S"})
    void retry_after_is_read_as_seconds_or_date(String value, Duration wait) {
        assertThat(RetryAfter.parse(value, NOON)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "Wed, 21 Oct 2026 11:00:00 GMT"})
    void what_is_neither_is_passed_over(String value) {
        assertThat(RetryAfter.parse(value, NOON)).isEmpty();
    }

    @Test
    void an_endpoint_can_keep_what_is_urgent_away_for_a_minute_only() {
        assertThat(usual().soonAfter(1, Optional.of(Duration.ofHours(2)))).contains(Duration.ofMinutes(1));
    }
}
