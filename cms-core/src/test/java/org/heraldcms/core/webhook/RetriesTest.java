package org.heraldcms.core.webhook;

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

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void the_waits_are_those_of_the_specification(int attempts, Duration wait) {
        assertThat(new Retries(MIDDLE).after(attempts, Optional.empty())).contains(wait);
    }

    @Test
    void there_is_no_eleventh_attempt() {
        assertThat(new Retries(MIDDLE).after(10, Optional.of(Duration.ofSeconds(1))))
                .isEmpty();
    }

    @Test
    void a_wait_is_spread_by_up_to_a_fifth() {
        Retries retries = new Retries(new Random(1));
        for (int i = 0; i < 1_000; i++) {
            assertThat(retries.after(2, Optional.empty()).orElseThrow())
                    .isBetween(Duration.ofSeconds(240), Duration.ofSeconds(360));
        }
    }

    @Test
    void nobody_comes_earlier_than_the_endpoint_asked() {
        assertThat(new Retries(MIDDLE).after(1, Optional.of(Duration.ofMinutes(2))))
                .contains(Duration.ofMinutes(2));
    }

    @Test
    void an_endpoint_cannot_hasten_the_schedule_nor_stretch_it_beyond_a_day() {
        assertThat(new Retries(MIDDLE).after(2, Optional.of(Duration.ofSeconds(1))))
                .contains(Duration.ofMinutes(5));
        assertThat(new Retries(MIDDLE).after(2, Optional.of(Duration.ofDays(400))))
                .contains(Duration.ofDays(1));
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

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "4, PT40S", "5, PT80S", "6, PT160S", "7, PT5M", "14, PT24H"})
    void what_is_urgent_comes_again_soon_and_then_as_usual(int attempts, Duration wait) {
        assertThat(new Retries(MIDDLE).soonAfter(attempts, Optional.empty())).contains(wait);
        assertThat(new Retries(MIDDLE).soonAfter(15, Optional.empty())).isEmpty();
    }

    @Test
    void an_endpoint_can_keep_what_is_urgent_away_for_a_minute_only() {
        assertThat(new Retries(MIDDLE).soonAfter(1, Optional.of(Duration.ofHours(2))))
                .contains(Duration.ofMinutes(1));
    }
}
