package org.heraldcms.core.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private final Semaphore lane = new Semaphore(0);
    private final Semaphore aside = new Semaphore(1);

    @Test
    void one_that_hangs_gives_its_place_to_another_once() {
        Place place = new Place(lane, aside);
        place.stepAside();
        place.stepAside();
        assertThat(place.isAside()).isTrue();
        assertThat(lane.availablePermits()).isEqualTo(1);
        assertThat(aside.availablePermits()).isZero();
        place.leave();
        assertThat(lane.availablePermits()).isEqualTo(1);
        assertThat(aside.availablePermits()).isEqualTo(1);
    }

    @Test
    void without_room_aside_it_keeps_its_place() {
        Place first = new Place(lane, aside);
        Place second = new Place(lane, aside);
        first.stepAside();
        second.stepAside();
        assertThat(second.isAside()).isFalse();
        second.leave();
        assertThat(lane.availablePermits()).isEqualTo(2);
    }
}
