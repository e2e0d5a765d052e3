package org.heraldcms.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RateTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Rate.Quota QUOTA = new Rate.Quota(2, 5);

    private final Rate rate = new Rate(0);

    private Rate.Taken takeAt(long now) {
        return rate.take(QUOTA, now);
    }

    @Test
    void a_burst_is_taken_at_once_and_the_next_one_is_told_how_long_to_wait() {
        assertThat(IntStream.range(0, 5).mapToObj(i -> takeAt(0).remaining())).containsExactly(4L, 3L, 2L, 1L, 0L);
        assertThat(takeAt(0)).isEqualTo(new Rate.Taken(false, 0, 1));
        assertThat(takeAt(SECOND / 4).isWithin()).as("refusals cost nothing").isFalse();
        assertThat(takeAt(SECOND / 2)).isEqualTo(new Rate.Taken(true, 0, 3));
        assertThat(takeAt(SECOND / 2).isWithin()).isFalse();
    }

    @Test
    void whoever_keeps_to_the_rate_is_never_refused() {
        for (int i = 0; i < 100; i++) {
            assertThat(takeAt(i * SECOND / 2).isWithin()).isTrue();
        }
    }

    @Test
    void a_bucket_fills_up_and_never_holds_more_than_the_burst() {
        IntStream.range(0, 5).forEach(i -> takeAt(0));
        assertThat(takeAt(1_000 * SECOND)).isEqualTo(new Rate.Taken(true, 4, 1));
        assertThat(QUOTA.window()).isEqualTo(3);
    }

    @Test
    void a_clock_that_begins_below_zero_does() {
        long begin = Long.MIN_VALUE / 2;
        Rate early = new Rate(begin);
        assertThat(IntStream.range(0, 6)
                        .filter(i -> early.take(QUOTA, begin).isWithin())
                        .count())
                .isEqualTo(5);
    }

    @Test
    void many_threads_take_no_more_than_there_is() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        Rate.Quota quota = new Rate.Quota(1, 1_000);
        var threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> {
                    for (int j = 0; j < 1_000; j++) {
                        if (rate.take(quota, 0).isWithin()) {
                            taken.incrementAndGet();
                        }
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(taken).hasValue(1_000);
    }
}
