package org.heraldcms.core.webhook.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;

/** Goes on with replays until they are done; every node runs one, and they share the work by locking rows. */
@ApplicationScoped
public class Replaying implements Pursuit.Steps {

    @Inject
    private Pursuits pursuits;

    @Inject
    private Steps steps;

    /** Starts; called once, when the schema is in place. */
    public void start() {
        Pursuit unused = pursuits.start("replays", this);
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
