package org.heraldcms.core.receipt.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;

/** Goes after recalls until they are settled; every node runs one, and they share the work by locking rows. */
@ApplicationScoped
public class RecallWatch {

    @Inject
    private Tracking tracking;

    @Inject
    private Pursuits pursuits;

    /** Starts; called once, when the schema is in place. */
    public void start() {
        Pursuit unused = pursuits.start("recalls", new Looks());
    }

    /** Looks again after a moment, whatever was found. */
    private final class Looks implements Pursuit.Steps {

        @Override
        public void begin() {
            tracking.look();
        }

        @Override
        public boolean step() {
            tracking.look();
            return false;
        }
    }
}
