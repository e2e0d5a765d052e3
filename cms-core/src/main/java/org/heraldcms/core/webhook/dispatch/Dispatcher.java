package org.heraldcms.core.webhook.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.heraldcms.core.webhook.Queued;
import org.heraldcms.core.webhook.call.Retries;
import org.jspecify.annotations.Nullable;

/**
 * Brings deliveries out. One thread claims endpoints that have something due, those that had no turn for longest first;
 * each claimed endpoint is drained on a thread of its own, so that a slow or dead one delays no other. No transaction is
 * open while HTTP runs. A recall is the next message of an endpoint that is being drained, and has a {@link Lane} of its
 * own to all others; an endpoint at which a try hangs is told as soon as that try is over, which is after 15 seconds at
 * the latest.
 *
 * <p>The threads are those of the platform, not virtual ones: on a JDK 21 the store's driver pins a virtual thread
 * while it waits, and a handful of pinned ones would hold up all.
 */
@ApplicationScoped
public class Dispatcher {

    static final int ROOM_ASIDE = 300;

    /** At endpoints that asked for no order, beside the first of each: however many hang, everybody's first may go. */
    static final int FURTHER_TRIES = 200;

    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final String PULSE = "dispatcher";
    private static final long LOOK_EVERY_MS = 500;
    private static final Duration LONGEST_REST = Duration.ofMillis(50);
    private static final long STOP_WITHIN_MS = 3_000;
    private static final Duration RENEW_EVERY = Duration.ofSeconds(1);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Inject
    private Queue queue;

    @Inject
    private Recorder recorder;

    @Inject
    private Sender sender;

    @Inject
    private Tally tally;

    @Inject
    private Pulse pulse;

    @Inject
    private Retention retention;

    @Inject
    private Retries retries;

    @Inject
    private Clock clock;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private final Map<Lane, Semaphore> free = new EnumMap<>(Lane.class);
    private final Semaphore aside = new Semaphore(ROOM_ASIDE);
    private final Semaphore further = new Semaphore(FURTHER_TRIES);
    private final Semaphore wakeUp = new Semaphore(0);
    /** The endpoints that are drained here. */
    private final Map<UUID, Drain> claimed = new ConcurrentHashMap<>();

    private final Rhythm renewing = new Rhythm(RENEW_EVERY);
    private final Rhythm forgetting = new Rhythm(FORGET_EVERY);
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-pace").daemon().factory());
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
        recorder.start(pool, () -> stopping && claimed.isEmpty());
        Drain.Work work =
                new Drain.Work(sender, recorder, tally, retries, clock, pool, further, this::wakeIn, () -> stopping);
        pool.execute(() -> run(pool, work));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        wakeUp.release();
    }

    private void wakeIn(Duration pause) {
        if (!stopping) {
            ScheduledFuture<?> unused = alarms.schedule(() -> wakeUp.release(), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Lets the tries that are under way come to their end for a moment, then breaks them off; both lose nothing. */
    @PreDestroy
    void stop() {
        stopping = true;
        wakeUp.release();
        alarms.shutdownNow();
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

    private void run(ExecutorService pool, Drain.Work work) {
        while (!stopping) {
            try {
                pulse.beat(PULSE);
                long began = System.nanoTime();
                boolean more = step(pool, work);
                Thread.sleep(rest(Duration.ofNanos(System.nanoTime() - began)));
                if (!more && wakeUp.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException stop) {
                break;
            }
        }
        pulse.forget(PULSE);
    }

    /**
     * Looking for what to claim takes a third of the time at most: whoever has ended a drain wakes this thread, and where
     * a thousand endpoints are served the store would do nothing else.
     */
    private static Duration rest(Duration step) {
        Duration twice = step.multipliedBy(2);
        return twice.compareTo(LONGEST_REST) < 0 ? twice : LONGEST_REST;
    }

    /** Claims what is due and there is room for; says whether there may be more. */
    private boolean step(ExecutorService pool, Drain.Work work) {
        try {
            return advance(pool, work);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Deliveries cannot be claimed; trying again", failure);
            return false;
        }
    }

    private boolean advance(ExecutorService pool, Drain.Work work) {
        if (forgetting.isDue()) {
            pool.execute(this::forget);
        }
        // Before anything is claimed, so that no claim of our own can have run out when we look for free ones.
        if (renewing.isDue() && !claimed.isEmpty()) {
            queue.renew(List.copyOf(claimed.keySet()));
        }
        claimed.values().forEach(Drain::lookAtIt);
        boolean any = false;
        for (Lane lane : Lane.values()) {
            List<Drain> begun = claim(lane, work);
            begun.forEach(drain -> pool.execute(() -> run(drain)));
            any |= !begun.isEmpty();
        }
        return any;
    }

    private List<Drain> claim(Lane lane, Drain.Work work) {
        Semaphore places = Objects.requireNonNull(free.get(lane));
        int room = places.drainPermits();
        List<Drain> begun = List.of();
        try {
            begun = room == 0
                    ? begun
                    : queue.claim(lane, room).stream()
                            .map(turn -> Drain.of(turn, lane, new Place(places, aside), work))
                            .toList();
            begun.forEach(drain -> claimed.put(drain.endpoint(), drain));
        } finally {
            places.release(room - begun.size());
        }
        return begun;
    }

    private void run(Drain drain) {
        try {
            drain.run();
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Deliveries to endpoint " + drain.endpoint() + " stopped for now",
                    failure);
        } finally {
            // Only its own entry: the endpoint, once given up, may have been claimed anew already.
            claimed.remove(drain.endpoint(), drain);
            drain.place().leave();
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
}
