package org.heraldcms.core.webhook.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Records tries for all drains of this node. What comes in while one transaction is under way goes into the next, so the
 * busier the node is the less a delivery costs the store; and however many drains there are, two connections do, and
 * whoever publishes or reads never has to wait for one.
 */
@ApplicationScoped
class Recorder {

    private static final System.Logger LOG = System.getLogger(Recorder.class.getName());
    private static final int WRITERS = 2;
    private static final int MOST_TRIES_AT_ONCE = 1_000;
    private static final long LOOK_EVERY_MS = 200;
    private static final long PATIENCE_S = 60;

    @Inject
    private Queue queue;

    @Inject
    private Pulse pulse;

    private final BlockingQueue<Given> given = new LinkedBlockingQueue<>();

    private record Given(Report report, CompletableFuture<Optional<Turn>> next) {}

    /**
     * Starts.
     *
     * @param over whether no drain is left that could report
     */
    void start(Executor threads, BooleanSupplier over) {
        for (int i = 1; i <= WRITERS; i++) {
            String name = "recorder-" + i;
            threads.execute(() -> run(name, over));
        }
    }

    /**
     * Records a report, and waits until that is done.
     *
     * @return what is next at the endpoint; empty when nothing is, or the report gives the claim up
     */
    Optional<Turn> take(Report report) {
        return await(give(report));
    }

    /** As {@link #take}, but does not wait: {@link #await} does. An endpoint gives one report at a time. */
    CompletableFuture<Optional<Turn>> give(Report report) {
        Given one = new Given(report, new CompletableFuture<>());
        given.add(one);
        return one.next();
    }

    static <T> T await(Future<T> next) {
        try {
            return next.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before tries were recorded", stop);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Tries could not be recorded, and are made again", failure);
        }
    }

    private void run(String name, BooleanSupplier over) {
        try {
            while (!over.getAsBoolean() || !given.isEmpty()) {
                pulse.beat(name);
                Given first = given.poll(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    record(first);
                }
            }
            pulse.forget(name);
        } catch (InterruptedException stop) {
            pulse.forget(name);
            Thread.currentThread().interrupt();
        }
    }

    private void record(Given first) {
        List<Given> batch = new ArrayList<>();
        int tries = 0;
        Given one = first;
        while (one != null) {
            batch.add(one);
            tries += 1 + one.report().tries().size();
            one = tries < MOST_TRIES_AT_ONCE ? given.poll() : null;
        }
        RuntimeException failure = attempt(batch);
        if (failure != null && batch.size() > 1) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Tries are recorded one by one, because together they failed",
                    failure);
            batch.forEach(this::alone);
        } else if (failure != null) {
            // Once more: it may have stood in another's way.
            alone(first);
        }
    }

    /**
     * What fails alone, too, may do so because of what somebody answered: recorded without that, the try counts all the
     * same, and is not made again and again at once.
     */
    private void alone(Given one) {
        RuntimeException failure = attempt(List.of(one));
        if (failure != null) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Tries are recorded bare, because with what was said they failed",
                    failure);
            failure = attempt(List.of(new Given(one.report().bare(), one.next())));
        }
        if (failure != null) {
            one.next().completeExceptionally(failure);
        }
    }

    private @Nullable RuntimeException attempt(List<Given> batch) {
        try {
            Map<UUID, Turn> next =
                    queue.record(batch.stream().map(Given::report).toList());
            batch.forEach(one -> one.next()
                    .complete(Optional.ofNullable(next.get(one.report().endpoint()))));
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }
}
