package org.heraldcms.core.purge;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;
import org.jspecify.annotations.Nullable;

/** Gives each site's network its turns, on threads of their own, so that one that hangs holds up no other. */
@ApplicationScoped
public class PurgeWorker {

    private static final System.Logger LOG = System.getLogger(PurgeWorker.class.getName());
    private static final int MOST_AT_ONCE = 16;

    @Inject
    private PurgeQueue queue;

    @Inject
    private PurgeTurn turn;

    @Inject
    private Pursuits pursuits;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private @Nullable ExecutorService pool;
    private @Nullable Pursuit claiming;

    /** Starts; called once, when the schema is in place. */
    public synchronized void start() {
        ThreadFactory factory = threads == null ? Executors.defaultThreadFactory() : threads;
        pool = Executors.newCachedThreadPool(factory);
        claiming = pursuits.start("purges", new Claims());
    }

    synchronized void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Due due) {
        if (claiming != null) {
            claiming.wake();
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private synchronized void execute(Runnable task) {
        if (pool != null) {
            pool.execute(task);
        }
    }

    private void run(String site) {
        try {
            turn.take(site);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "A purge of " + site + " failed; it comes again", failure);
        } finally {
            free.release();
        }
    }

    /** Claims what is due and there is room for. */
    private final class Claims implements Pursuit.Steps {

        @Override
        public void begin() {
            LOG.log(System.Logger.Level.DEBUG, "Looking for what content delivery networks are to be told");
        }

        @Override
        public boolean step() {
            int room = free.availablePermits();
            List<String> sites = room == 0 ? List.of() : queue.claim(room);
            for (String site : sites) {
                free.acquireUninterruptibly();
                execute(() -> run(site));
            }
            return !sites.isEmpty();
        }
    }
}
