package org.heraldcms.core.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.heraldcms.core.webhook.call.Calls;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static Message message(boolean urgent) {
        return new Message(
                UUID.randomUUID(),
                0,
                UUID.randomUUID(),
                "https://faro.example/",
                UUID.randomUUID(),
                new byte[0],
                urgent);
    }

    @Test
    void the_urgent_ones_keep_their_room_for_what_is_urgent() {
        for (Lane lane : new Lane[] {Lane.URGENT, Lane.URGENT_TO_TROUBLED}) {
            assertThat(lane.takes(message(true))).isTrue();
            assertThat(lane.takes(message(false))).isFalse();
        }
    }

    @Test
    void there_is_a_connection_for_every_try_that_is_made_at_the_same_time() {
        int places = Stream.of(Lane.values()).mapToInt(Lane::room).sum();
        assertThat(places + Dispatcher.ROOM_ASIDE + Dispatcher.FURTHER_TRIES)
                .isLessThanOrEqualTo(Calls.MOST_CONNECTIONS);
    }

    @Test
    void the_other_ones_take_everything() {
        for (Lane lane : new Lane[] {Lane.ORDINARY, Lane.TROUBLED_ONES}) {
            assertThat(lane.takes(message(true))).isTrue();
            assertThat(lane.takes(message(false))).isTrue();
        }
    }

    @Test
    void an_endpoint_in_trouble_is_never_taken_on_a_lane_of_the_healthy() {
        assertThat(Lane.URGENT.condition()).contains("and not (first.attempts > 0 or ");
        assertThat(Lane.URGENT_TO_TROUBLED.condition()).contains("and (first.attempts > 0 or ");
        assertThat(Lane.ORDINARY.condition()).contains("first.attempts = 0");
        assertThat(Lane.TROUBLED_ONES.condition()).contains("first.attempts > 0");
    }
}
