package org.heraldcms.core.changelog;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Starts pursuits on threads of the server, and ends them with the application. */
@ApplicationScoped
public class Pursuits {

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private final List<Pursuit> running = new CopyOnWriteArrayList<>();

    /** Starts one; the name is that of its thread and in logs. */
    public Pursuit start(String name, Pursuit.Steps steps) {
        ThreadFactory factory = threads == null ? Thread::new : threads;
        Pursuit pursuit = new Pursuit(name, steps, factory);
        running.add(pursuit);
        pursuit.start();
        return pursuit;
    }

    @PreDestroy
    void stop() {
        running.forEach(Pursuit::stop);
    }
}
