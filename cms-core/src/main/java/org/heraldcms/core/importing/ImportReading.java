package org.heraldcms.core.importing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * Reads waiting pages one after the other on one thread a node. What a node that was stopped had begun is still waiting
 * when the next one looks.
 */
@ApplicationScoped
public class ImportReading {

    private static final System.Logger LOG = System.getLogger(ImportReading.class.getName());
    private static final long LOOK_EVERY_MS = 1_000;
    private static final long FORGET_EVERY_NS = TimeUnit.HOURS.toNanos(1);

    @Inject
    private WaitingPages pages;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private final Semaphore wakeUp = new Semaphore(0);
    private @Nullable Thread running;
    private long forgotten = System.nanoTime() - FORGET_EVERY_NS;
    private volatile boolean stopping;

    /** Starts; called once, when the schema is in place. */
    public synchronized void start() {
        Thread thread = threads == null ? new Thread(this::run) : threads.newThread(this::run);
        thread.setName("imports");
        thread.setDaemon(true);
        thread.start();
        running = thread;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Imports.Waiting waiting) {
        wakeUp.release();
    }

    @PreDestroy
    synchronized void stop() {
        stopping = true;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                if (!step() && wakeUp.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** Reads one page; says whether there may be more. */
    private boolean step() {
        try {
            if (System.nanoTime() - forgotten >= FORGET_EVERY_NS) {
                forgotten = System.nanoTime();
                pages.forget();
            }
            Optional<ImportPage.Key> next = pages.next();
            next.ifPresent(this::read);
            return next.isPresent();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "A page could not be read and will be tried again", failure);
            return false;
        }
    }

    private void read(ImportPage.Key key) {
        try {
            pages.read(key);
        } catch (HeraldException refused) {
            pages.fail(key, refused.detail());
        }
    }
}
