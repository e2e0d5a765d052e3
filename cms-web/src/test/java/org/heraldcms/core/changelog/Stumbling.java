package org.heraldcms.core.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A follower that remembers what it took in, and stumbles once when it is told to. */
@ApplicationScoped
public class Stumbling implements Follower {

    /** How it stumbles over the next changes. */
    enum Stumble {
        NOT,
        /** It fails when it has taken in the first of them. */
        FAILING,
        /** Something it calls interrupts its thread. */
        INTERRUPTED
    }

    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private final AtomicReference<Stumble> next = new AtomicReference<>(Stumble.NOT);

    @Inject
    private ChangeLog log;

    void stumble(Stumble how) {
        next.set(how);
    }

    boolean hasStumbled() {
        return next.get() == Stumble.NOT;
    }

    List<Long> taken() {
        return List.copyOf(taken);
    }

    @Override
    public String name() {
        return "stumbling";
    }

    @Override
    public long position() {
        return log.head();
    }

    @Override
    public void follow(List<Change> changes) {
        Stumble how = next.getAndSet(Stumble.NOT);
        for (Change change : changes) {
            taken.add(change.position());
            if (how == Stumble.FAILING) {
                throw new IllegalStateException("Stumbled over " + change.position() + ", as a test wants it");
            }
        }
        if (how == Stumble.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
    }
}
