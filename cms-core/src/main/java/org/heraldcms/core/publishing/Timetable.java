package org.heraldcms.core.publishing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** Looks twice a second for what is due; what was missed while no node ran is done as soon as one does. */
@ApplicationScoped
public class Timetable {

    private static final System.Logger LOG = System.getLogger(Timetable.class.getName());
    private static final long LOOK_EVERY_MS = 500;

    @Inject
    private Schedules schedules;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable Thread running;
    private volatile boolean stopping;

    /** Starts looking; called once, when the schema is in place. */
    public synchronized void start() {
        Thread thread = threads == null ? new Thread(this::run) : threads.newThread(this::run);
        thread.setName("timetable");
        thread.setDaemon(true);
        thread.start();
        running = thread;
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
                if (!step()) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "A schedule failed and will be tried again", failure);
                pause();
            }
        }
    }

    private boolean step() {
        Optional<UUID> due = schedules.due();
        due.ifPresent(this::fire);
        return due.isPresent();
    }

    private void fire(UUID id) {
        try {
            schedules.fire(id);
        } catch (HeraldException refused) {
            schedules.refuse(id, refused.detail());
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }
}
