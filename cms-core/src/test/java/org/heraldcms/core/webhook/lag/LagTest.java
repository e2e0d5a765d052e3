package org.heraldcms.core.webhook.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LagTest {

    private static final Instant NOON = Instant.parse("2026-10-21T12:00:00Z");

    private static Lag.Line line(Lag.State state, long waiting, int seconds) {
        return new Lag.Line(
                UUID.randomUUID(), "faro", "https://faro.example/", state, waiting, NOON.minusSeconds(seconds));
    }

    private static final Lag LAG = new Lag(
            NOON,
            List.of(
                    line(Lag.State.WAITING, 2, 10),
                    line(Lag.State.THROTTLED, 3, 1_000),
                    line(Lag.State.WAITING, 4, 40),
                    line(Lag.State.DISABLED, 5, 9_000)),
            NOON.minusSeconds(50));

    @Test
    void what_is_throttled_or_waits_for_a_disabled_endpoint_is_counted_and_says_so() {
        assertThat(LAG.waiting(Lag.State.WAITING)).isEqualTo(6);
        assertThat(LAG.waiting(Lag.State.THROTTLED)).isEqualTo(3);
        assertThat(LAG.waiting(Lag.State.DISABLED)).isEqualTo(5);
        assertThat(LAG.seconds(Lag.State.THROTTLED)).isEqualTo(1_000);
        assertThat(LAG.seconds(Lag.State.DISABLED)).isEqualTo(9_000);
    }

    @Test
    void a_change_that_has_not_become_deliveries_is_waiting_too() {
        assertThat(LAG.seconds(Lag.State.WAITING)).isEqualTo(50);
        assertThat(new Lag(NOON, LAG.lines(), null).seconds(Lag.State.WAITING)).isEqualTo(40);
        assertThat(Lag.NONE.seconds(Lag.State.WAITING)).isZero();
    }

    @Test
    void late_is_what_should_have_come_and_throttling_is_no_excuse() {
        assertThat(LAG.late(NOON.minusSeconds(900))).extracting(Lag.Line::state).containsExactly(Lag.State.THROTTLED);
        assertThat(LAG.late(NOON.minusSeconds(1_000))).isEmpty();
    }
}
