package org.heraldcms.core.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;

final class PreferenceTest {

    private static Instant due(Mode mode, int hour, String now) {
        return new Preference(mode, hour, ZoneId.of("Europe/Madrid"), "es", 1).due(Instant.parse(now));
    }

    @Test
    void each_is_due_at_once_and_the_daily_one_at_the_next_such_hour_of_the_readers_day() {
        assertThat(due(Mode.EACH, 8, "2026-01-10T06:59:59Z")).isEqualTo("2026-01-10T06:59:59Z");
        assertThat(due(Mode.DAILY, 8, "2026-01-10T06:59:59Z")).isEqualTo("2026-01-10T07:00:00Z");
        assertThat(due(Mode.DAILY, 8, "2026-01-10T07:00:00Z")).isEqualTo("2026-01-11T07:00:00Z");
        assertThat(due(Mode.DAILY, 8, "2026-07-10T06:00:00Z")).isEqualTo("2026-07-11T06:00:00Z");
    }

    @Test
    void an_hour_that_a_day_does_not_have_is_the_one_after_it() {
        assertThat(due(Mode.DAILY, 2, "2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void what_is_none_is_refused_by_name() {
        assertThatThrownBy(() -> Mode.of("weekly")).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> Preference.zone("+02:00")).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> due(Mode.DAILY, 24, "2026-03-28T12:00:00Z")).isInstanceOf(HeraldException.class);
    }

    @Test
    void waits_grow_from_five_seconds_to_an_hour() {
        assertThat(Outbox.waiting(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Outbox.waiting(4)).isEqualTo(Duration.ofSeconds(40));
        assertThat(Outbox.waiting(11)).isEqualTo(Duration.ofHours(1));
        assertThat(Outbox.waiting(1_000)).isEqualTo(Duration.ofHours(1));
    }
}
