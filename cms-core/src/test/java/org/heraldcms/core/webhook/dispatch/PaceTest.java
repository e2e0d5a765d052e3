package org.heraldcms.core.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void without_a_rate_nothing_ever_waits() {
        Pace pace = new Pace(null);
        for (int i = 0; i < 1_000; i++) {
            pace.goes();
        }
        assertThat(pace.pause()).isZero();
    }

    @Test
    void messages_are_a_rates_share_of_a_second_apart() {
        Pace pace = new Pace(4);
        assertThat(pace.pause()).isZero();
        pace.goes();
        assertThat(pace.pause()).isBetween(Duration.ofMillis(1), Duration.ofMillis(250));
        pace.goes();
        pace.goes();
        assertThat(pace.pause()).isBetween(Duration.ofMillis(251), Duration.ofMillis(750));
    }
}
