package org.heraldcms.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-10-21T12:00:00Z");

    @Test
    void sent_again_it_waits_from_then_on_with_all_its_tries() {
        Delivery ping = Delivery.ofTrial(UUID.randomUUID(), Delivery.PING, new byte[0], NOON);
        ping.again(NOON.plusSeconds(60));
        assertThat(ping.state()).isEqualTo(Delivery.State.PENDING);
        assertThat(ping.attempts()).isZero();
        assertThat(ping.waitsSince()).isEqualTo(NOON.plusSeconds(60));
        assertThat(ping.nextAttemptAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(ping.createdAt()).isEqualTo(NOON);
    }

    @Test
    void an_unknown_state_is_refused_by_the_names_of_the_known() {
        assertThatThrownBy(() -> Delivery.State.of("lost"))
                .isInstanceOf(HeraldException.class)
                .hasMessageContaining("superseded");
    }
}
