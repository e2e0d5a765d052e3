package org.heraldcms.core.webhook.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A series of failures as time goes by, on a clock that the test moves. */
class TroubleTest {

    private static final Instant NOON = Instant.parse("2026-10-21T12:00:00Z");

    private final Trouble trouble = new Trouble(UUID.randomUUID(), failure("http_500", 7), NOON);

    private static Trouble.Failure failure(String reason, long position) {
        return new Trouble.Failure(reason, position);
    }

    private static Instant after(long hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private void failsAt(long... hours) {
        LongStream.of(hours).forEach(hour -> trouble.goOn(failure("timeout", 9), after(hour)));
    }

    @Test
    void it_is_told_of_once_after_four_failures() {
        trouble.goOn(failure("http_500", 7), NOON.plusSeconds(5));
        trouble.goOn(failure("http_500", 7), NOON.plusSeconds(300));
        assertThat(trouble.report(after(1))).isFalse();
        trouble.goOn(failure("http_500", 7), NOON.plusSeconds(2_000));
        assertThat(trouble.report(after(1))).isTrue();
        assertThat(trouble.report(after(1))).isFalse();
    }

    @Test
    void after_three_days_it_is_warned_of_and_after_five_it_ends() {
        failsAt(10, 24, 48, 71);
        assertThat(trouble.warn(after(71))).isFalse();
        failsAt(73);
        assertThat(trouble.warn(after(73))).isTrue();
        assertThat(trouble.warn(after(74))).isFalse();
        assertThat(trouble.endsAt()).isEqualTo(after(120));
        failsAt(96, 119);
        assertThat(trouble.isToEnd(after(119))).isFalse();
        failsAt(121);
        assertThat(trouble.isToEnd(after(121))).isTrue();
    }

    @Test
    void nothing_ends_without_a_warning_a_day_before() {
        failsAt(24, 60, 119, 125);
        assertThat(trouble.isToEnd(after(125))).isFalse();
        assertThat(trouble.warn(after(125))).isTrue();
        assertThat(trouble.endsAt()).isEqualTo(after(149));
        failsAt(148);
        assertThat(trouble.isToEnd(after(148))).isFalse();
        failsAt(150);
        assertThat(trouble.isToEnd(after(150))).isTrue();
    }

    @Test
    void failures_of_one_bad_hour_do_not_count_for_days() {
        LongStream.range(1, 60).forEach(minute -> trouble.goOn(failure("timeout", 9), NOON.plusSeconds(60 * minute)));
        failsAt(80);
        assertThat(trouble.warn(after(80))).isTrue();
        failsAt(81, 82, 83);
        assertThat(trouble.isToEnd(after(121))).isFalse();
        failsAt(122);
        assertThat(trouble.isToEnd(after(122))).isTrue();
    }

    @Test
    void where_nothing_was_tried_for_five_days_the_series_begins_anew() {
        failsAt(24, 48, 76);
        assertThat(trouble.warn(after(76))).isTrue();
        failsAt(76 + 120);
        assertThat(trouble.since()).isEqualTo(after(76 + 120));
        assertThat(trouble.failures()).isEqualTo(1);
        assertThat(trouble.endsAt()).isNull();
        assertThat(trouble.isToEnd(after(76 + 120))).isFalse();
        assertThat(trouble.afterPosition())
                .as("what is missed is missed all the same")
                .isEqualTo(6);
    }

    @Test
    void sporadic_failures_never_end_it() {
        for (long week = 1; week < 20; week++) {
            failsAt(week * 168);
            assertThat(trouble.warn(after(week * 168))).isFalse();
            assertThat(trouble.isToEnd(after(week * 168))).isFalse();
        }
    }

    @Test
    void it_knows_behind_which_position_nothing_was_taken() {
        trouble.goOn(failure("http_503", 5), after(1));
        trouble.goOn(failure("http_503", 12), after(2));
        assertThat(trouble.afterPosition()).isEqualTo(4);
        assertThat(trouble.reason()).isEqualTo("http_503");
        assertThat(trouble.failures()).isEqualTo(3);
    }

    @Test
    void that_something_was_given_up_is_told_once() {
        assertThat(trouble.exhaust(after(76))).isTrue();
        assertThat(trouble.exhaust(after(77))).isFalse();
    }
}
