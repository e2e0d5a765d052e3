package org.heraldcms.core.webhook.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WishTest {

    private static final Instant NOON = Instant.parse("2026-10-21T12:00:00Z");

    private static Wish wish(@Nullable Long after, @Nullable Long from, @Nullable Instant since, @Nullable Long to) {
        return new Wish(after, from, since, to, false);
    }

    private static long first(Wish wish) {
        return wish.first(100, instant -> 41);
    }

    @Test
    void it_begins_in_one_of_three_ways() {
        assertThat(first(wish(0L, null, null, null))).isEqualTo(1);
        assertThat(first(wish(null, 7L, null, null))).isEqualTo(7);
        assertThat(first(wish(null, null, NOON, null))).isEqualTo(42);
        assertThatThrownBy(() -> wish(null, null, null, null)).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> wish(0L, 7L, null, null)).isInstanceOf(HeraldException.class);
    }

    @Test
    void it_ends_at_the_newest_or_at_a_position() {
        assertThat(wish(0L, null, null, null).last(100, 1)).isEqualTo(100);
        assertThat(wish(0L, null, null, 50L).last(100, 1)).isEqualTo(50);
        assertThat(wish(100L, null, null, null).last(100, 101)).isEqualTo(100);
    }

    @Test
    void positions_that_the_log_does_not_have_are_refused() {
        assertThatThrownBy(() -> first(wish(101L, null, null, null))).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> first(wish(-1L, null, null, null))).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> first(wish(null, 0L, null, null))).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> wish(0L, null, null, 101L).last(100, 1)).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> wish(9L, null, null, 5L).last(100, 10)).isInstanceOf(HeraldException.class);
    }
}
