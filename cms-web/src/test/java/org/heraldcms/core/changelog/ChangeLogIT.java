package org.heraldcms.core.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The change log under many writers, inside the server and on a real PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
public class ChangeLogIT {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS_A_WRITER = 40;
    private static final int MOST_AT_ONCE = 3;

    @Inject
    private ChangeLog log;

    @Inject
    private SampleChanges changes;

    @Resource
    private ManagedExecutorService threads;

    private final Queue<Long> committed = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void prepare() {
        changes.prepare();
    }

    @Test
    void a_reader_sees_every_position_in_order_and_none_is_left_out() throws Exception {
        long start = log.head();
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            writers.add(threads.submit(() -> write(random)));
        }
        List<Long> seen = read(start, writers);
        for (Future<?> writer : writers) {
            assertThat(writer.get(1, TimeUnit.SECONDS)).isNull();
        }
        assertThat(seen)
                .hasSameSizeAs(committed)
                .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + committed.size())
                        .boxed()
                        .toList());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(log.head()).isEqualTo(start + committed.size());
    }

    /** Every fourth transaction or so is rolled back after it took its positions. */
    private void write(Random random) {
        for (int i = 0; i < TRANSACTIONS_A_WRITER; i++) {
            int count = 1 + random.nextInt(MOST_AT_ONCE);
            if (random.nextInt(4) == 0) {
                takeBack(count);
            } else {
                changes.append(count).forEach(change -> committed.add(change.position()));
            }
        }
    }

    private void takeBack(int count) {
        try {
            changes.appendInVain(count);
        } catch (SampleChanges.TakenBack meant) {
            assertThat(meant).hasNoCause();
        }
    }

    /** Goes on from what it has seen, as every follower does: whatever came later with a smaller number would be lost. */
    private List<Long> read(long start, List<Future<?>> writers) {
        List<Long> seen = new ArrayList<>();
        long last = start;
        boolean done;
        do {
            done = writers.stream().allMatch(Future::isDone);
            for (Change change : log.after(last, 100)) {
                seen.add(change.position());
                last = change.position();
            }
        } while (!done || last < log.head());
        return seen;
    }
}
