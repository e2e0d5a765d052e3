package org.heraldcms.core.changelog;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs every {@link Follower} on a thread of its own. A commit of this process wakes them at once; commits of other
 * nodes are seen by looking, four times a second.
 */
@ApplicationScoped
public class Followers {

    private static final System.Logger LOG = System.getLogger(Followers.class.getName());
    private static final int BATCH = 500;
    private static final long LOOK_EVERY_MS = 250;
    private static final long PAUSE_AFTER_FAILURE_MS = 1_000;

    @Inject
    private ChangeLog log;

    @Inject
    @Any
    private Instance<Follower> followers;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private final List<Semaphore> wakeUps = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();
    private final Map<String, Long> positions = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** Starts all followers; called once, when the schema is in place. */
    public synchronized void start() {
        for (Follower follower : followers) {
            Semaphore wakeUp = new Semaphore(0);
            Runnable task = () -> run(follower, wakeUp);
            Thread thread = threads == null ? new Thread(task) : threads.newThread(task);
            thread.setName("follower-" + follower.name());
            thread.setDaemon(true);
            wakeUps.add(wakeUp);
            running.add(thread);
            thread.start();
        }
    }

    /** Where each follower stands, by name; absent until it has started. */
    public Map<String, Long> positions() {
        return Map.copyOf(positions);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeLog.Appended appended) {
        wakeUps.forEach(Semaphore::release);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        running.forEach(Thread::interrupt);
    }

    private void run(Follower follower, Semaphore wakeUp) {
        boolean started = false;
        while (!stopping) {
            try {
                if (!started) {
                    positions.put(follower.name(), follower.position());
                    started = true;
                }
                if (!step(follower) && wakeUp.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                ignore(follower, interrupted);
            } catch (RuntimeException failure) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "Follower " + follower.name() + " failed and will try again",
                        failure);
                pause(follower);
            }
        }
    }

    /** Whoever stops the followers says so before interrupting; any other interrupt was meant for something they called. */
    private void ignore(Follower follower, InterruptedException interrupted) {
        if (!stopping) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Follower " + follower.name() + " was interrupted and goes on",
                    interrupted);
        }
    }

    private boolean step(Follower follower) {
        List<Change> changes = log.after(positions.getOrDefault(follower.name(), 0L), BATCH);
        if (changes.isEmpty()) {
            return false;
        }
        follower.follow(changes);
        positions.put(follower.name(), changes.getLast().position());
        return true;
    }

    private void pause(Follower follower) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MS);
        } catch (InterruptedException interrupted) {
            ignore(follower, interrupted);
        }
    }
}
