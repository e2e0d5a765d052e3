package org.heraldcms.core.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings deliveries out. One thread claims endpoints that have something due; each claimed endpoint is drained, in
 * order, on a thread of its own, so that a slow or dead one delays no other. No transaction is open while HTTP runs. A
 * recall is the next message of an endpoint that is being drained, and has a {@link Lane} of its own to all others; an
 * endpoint at which a try hangs is told as soon as that try is over, which is after 15 seconds at the latest.
 *
 * <p>The threads are those of the platform, not virtual ones: on a JDK 21 the store's driver pins a virtual thread
 * while it waits, and a handful of pinned ones would hold up all.
 */
@ApplicationScoped
public class Dispatcher {

    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final long LOOK_EVERY_MS = 500;
    private static final long STOP_WITHIN_MS = 3_000;
    private static final Duration RENEW_EVERY = Duration.ofSeconds(1);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Inject
    private Queue queue;

    @Inject
    private Sender sender;

    @Inject
    private Retention retention;

    @Inject
    private Clock clock;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private final Map<Lane, Semaphore> free = new EnumMap<>(Lane.class);
    private final Semaphore wakeUp = new Semaphore(0);
    /** The endpoints that are drained here, each with the message that its drain began with. */
    private final Map<UUID, Message> claimed = new ConcurrentHashMap<>();

    private final Rhythm renewing = new Rhythm(RENEW_EVERY);
    private final Rhythm forgetting = new Rhythm(FORGET_EVERY);
    private @Nullable ExecutorService drains;
    private volatile boolean stopping;

    Dispatcher() {
        for (Lane lane : Lane.values()) {
            free.put(lane, new Semaphore(lane.room()));
        }
    }

    /** Starts; called once, when the schema is in place. */
    public synchronized void start() {
        ThreadFactory factory = threads == null ? Executors.defaultThreadFactory() : threads;
        ExecutorService pool = Executors.newCachedThreadPool(factory);
        drains = pool;
        pool.execute(() -> run(pool));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        wakeUp.release();
    }

    /** Lets the tries that are under way come to their end for a moment, then breaks them off; both lose nothing. */
    @PreDestroy
    void stop() {
        stopping = true;
        wakeUp.release();
        ExecutorService pool = drains;
        if (pool == null) {
            return;
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(STOP_WITHIN_MS, TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run(ExecutorService pool) {
        while (!stopping) {
            try {
                if (!step(pool) && wakeUp.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** Claims what is due and there is room for; says whether there may be more. */
    private boolean step(ExecutorService pool) {
        try {
            return advance(pool);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Deliveries cannot be claimed; trying again", failure);
            return false;
        }
    }

    private boolean advance(ExecutorService pool) {
        if (forgetting.isDue()) {
            pool.execute(this::forget);
        }
        // Before anything is claimed, so that no claim of our own can have run out when we look for free ones.
        if (renewing.isDue() && !claimed.isEmpty()) {
            queue.renew(List.copyOf(claimed.keySet()));
        }
        boolean any = false;
        for (Lane lane : Lane.values()) {
            List<Message> messages = claim(lane);
            messages.forEach(message -> pool.execute(() -> drain(lane, message)));
            any |= !messages.isEmpty();
        }
        return any;
    }

    private List<Message> claim(Lane lane) {
        Semaphore places = free(lane);
        int room = places.drainPermits();
        List<Message> messages = List.of();
        try {
            messages = room == 0 ? messages : queue.claim(lane, room);
            messages.forEach(message -> claimed.put(message.endpoint(), message));
        } finally {
            places.release(room - messages.size());
        }
        return messages;
    }

    private Semaphore free(Lane lane) {
        return Objects.requireNonNull(free.get(lane));
    }

    /** Brings out a message and all that are in line behind it, as far as they may go on this lane. */
    private void drain(Lane lane, Message first) {
        try {
            Optional<Message> next = Optional.of(first);
            while (next.isPresent() && lane.takes(next.get()) && !stopping) {
                next = queue.advance(next.get(), attempt(next.get()));
            }
            if (next.isPresent()) {
                queue.release(first.endpoint());
            }
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Deliveries to endpoint " + first.endpoint() + " stopped for now",
                    failure);
        } finally {
            // Only its own entry: the endpoint, once given up, may have been claimed anew already.
            claimed.remove(first.endpoint(), first);
            free(lane).release();
            // What was queued while this endpoint gave its claim up could not be claimed then.
            wakeUp.release();
        }
    }

    private void forget() {
        try {
            retention.forget();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Old deliveries cannot be removed; trying again later", failure);
        }
    }

    private Attempt.Try attempt(Message message) {
        Instant began = clock.instant();
        long from = System.nanoTime();
        Outcome outcome = sender.send(message);
        return new Attempt.Try(began, Duration.ofNanos(System.nanoTime() - from), outcome);
    }
}
