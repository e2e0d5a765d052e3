package org.heraldcms.core.changelog;

import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Goes after something that grows, on a thread of its own: at once when it is woken, and by looking four times a second
 * for what other nodes have added. What failed is tried again a second later.
 */
public final class Pursuit {

    private static final System.Logger LOG = System.getLogger(Pursuit.class.getName());
    private static final long LOOK_EVERY_MS = 250;
    private static final long PAUSE_AFTER_FAILURE_MS = 1_000;

    private final String name;
    private final Steps steps;
    private final Thread thread;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean stopping;

    /** What is done on the thread. */
    public interface Steps {

        /** Finds the place from which to go on; done once, and again until it succeeds. */
        void begin();

        /** Takes some more in; false when there was nothing. */
        boolean step();
    }

    Pursuit(String name, Steps steps, ThreadFactory threads) {
        this.name = name;
        this.steps = steps;
        this.thread = threads.newThread(this::run);
        thread.setName("follower-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Says that there is something new. */
    public void wake() {
        wakeUp.release();
    }

    /** Ends it after the step it is at. */
    public void stop() {
        stopping = true;
        thread.interrupt();
    }

    private void run() {
        boolean begun = false;
        while (!stopping) {
            try {
                if (!begun) {
                    steps.begin();
                    begun = true;
                }
                if (!steps.step() && wakeUp.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    int unused = wakeUp.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                ignore(interrupted);
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "Follower " + name + " failed and will try again", failure);
                pause();
            }
        }
    }

    /** Whoever stops it says so before interrupting; any other interrupt was meant for something that it called. */
    private void ignore(InterruptedException interrupted) {
        if (!stopping) {
            LOG.log(System.Logger.Level.WARNING, "Follower " + name + " was interrupted and goes on", interrupted);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MS);
        } catch (InterruptedException interrupted) {
            ignore(interrupted);
        }
    }
}
