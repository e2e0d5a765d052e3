package org.heraldcms.core.websub;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives the hub its turns. One thread claims what is due; each turn has a thread of its own, and no host more than a few
 * at once, so that one that hangs holds up nobody else. Callbacks that are only asked whether they mean it, which anybody
 * can name by the dozen, have turns of their own, so that none of them takes the place of a change.
 */
@ApplicationScoped
public class HubWorker {

    private static final System.Logger LOG = System.getLogger(HubWorker.class.getName());
    private static final int MOST_ASKED_AT_ONCE = 15;
    private static final int MOST_TOLD_AT_ONCE = 50;
    private static final int MOST_OF_A_HOST = 4;
    private static final long LOOK_EVERY_MS = 500;
    private static final long STOP_WITHIN_MS = 3_000;
    private static final Duration FORGET_EVERY = Duration.ofMinutes(5);

    @Inject
    private Intents intents;

    @Inject
    private Listeners listeners;

    @Inject
    private HubTurns turns;

    @Inject
    private Clock clock;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private final Semaphore freeToAsk = new Semaphore(MOST_ASKED_AT_ONCE);
    private final Semaphore freeToTell = new Semaphore(MOST_TOLD_AT_ONCE);
    private final Semaphore wakeUp = new Semaphore(0);
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private Instant forgetAt = Instant.MIN;
    private @Nullable ExecutorService pool;
    private volatile boolean stopping;

    /** What is to be done at a host. */
    private record Turn(String host, Runnable work) {}

    /** Starts; called once, when the schema is in place. */
    public synchronized void start() {
        ThreadFactory factory = threads == null ? Executors.defaultThreadFactory() : threads;
        ExecutorService executor = Executors.newCachedThreadPool(factory);
        pool = executor;
        executor.execute(() -> run(executor));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Due due) {
        wakeUp.release();
    }

    @PreDestroy
    synchronized void stop() {
        stopping = true;
        wakeUp.release();
        ExecutorService executor = pool;
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_WITHIN_MS, TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run(ExecutorService executor) {
        while (!stopping) {
            try {
                if (!step(executor) && wakeUp.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** Claims what is due and there is room for; says whether there may be more. */
    private boolean step(ExecutorService executor) {
        try {
            forget();
            boolean told = listeners.claim(freeToTell.availablePermits(), full()).stream()
                    .map(listener -> new Turn(listener.host(), () -> turns.tell(listener)))
                    .map(turn -> start(executor, freeToTell, turn))
                    .reduce(false, Boolean::logicalOr);
            boolean asked = intents.claim(freeToAsk.availablePermits(), full()).stream()
                    .map(intent -> new Turn(intent.host(), () -> turns.ask(intent)))
                    .map(turn -> start(executor, freeToAsk, turn))
                    .reduce(false, Boolean::logicalOr);
            return asked || told;
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Turns of the hub cannot be claimed; trying again", failure);
            return false;
        }
    }

    private List<String> full() {
        return busy.entrySet().stream()
                .filter(host -> host.getValue() >= MOST_OF_A_HOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Called by the one thread that claims, and never for more than are free. */
    private boolean start(ExecutorService executor, Semaphore free, Turn turn) {
        free.acquireUninterruptibly();
        busy.merge(turn.host(), 1, Integer::sum);
        executor.execute(() -> {
            try {
                turn.work().run();
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "A turn of the hub failed", failure);
            } finally {
                busy.computeIfPresent(turn.host(), (name, count) -> count == 1 ? null : count - 1);
                free.release();
                wakeUp.release();
            }
        });
        return true;
    }

    private void forget() {
        Instant now = clock.instant();
        if (now.isAfter(forgetAt)) {
            forgetAt = now.plus(FORGET_EVERY);
            intents.forget();
            listeners.forget();
        }
    }
}
