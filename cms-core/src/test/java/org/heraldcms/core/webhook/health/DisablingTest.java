package org.heraldcms.core.webhook.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.junit.jupiter.api.Test;

class DisablingTest {

    @Test
    void who_disabled_it_by_hand_is_known_by_name() {
        Actor ada = new Actor(new UUID(0, 1), "Ada Okafor", "ada@safeharbour.example", List.of());
        assertThat(Disabling.who(Disabling.by(ada))).isEqualTo(ada.name());
        assertThat(Disabling.cause(Disabling.by(ada))).isNull();
    }

    @Test
    void an_endpoint_that_is_no_more_was_disabled_by_nobody_and_by_its_answer() {
        assertThat(Disabling.who(Disabling.GONE)).isNull();
        assertThat(Disabling.cause(Disabling.GONE)).isEqualTo("http_410");
    }

    @Test
    void days_of_failures_are_told_by_their_series_alone() {
        String reason = "Nothing but failures since 2026-11-20T08:00:00Z; the last: It answered 503.";
        assertThat(Disabling.who(reason)).isNull();
        assertThat(Disabling.cause(reason)).isNull();
    }
}
