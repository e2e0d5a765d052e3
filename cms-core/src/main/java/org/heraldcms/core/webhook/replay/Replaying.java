package org.heraldcms.core.webhook.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;
import org.jspecify.annotations.Nullable;

/** Goes on with replays until they are done; every node runs one, and they share the work by locking rows. */
@ApplicationScoped
public class Replaying implements Pursuit.Steps {

    @Inject
    private Pursuits pursuits;

    @Inject
    private Steps steps;

    private @Nullable Pursuit going;

    /** Starts; called once, when the schema is in place. */
    public synchronized void start() {
        going = pursuits.start("replays", this);
    }

    synchronized void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Begun begun) {
        if (going != null) {
            going.wake();
        }
    }

    @Override
    public void begin() {
        // There is no place to find: each replay says how far it is.
    }

    @Override
    public boolean step() {
        return steps.next();
    }
}
