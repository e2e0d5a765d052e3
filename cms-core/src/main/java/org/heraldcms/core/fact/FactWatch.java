package org.heraldcms.core.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;

/** Looks for figures whose day has passed; every node does, and each figure is told of by one of them. */
@ApplicationScoped
public class FactWatch {

    private static final System.Logger LOG = System.getLogger(FactWatch.class.getName());

    @Inject
    private OverdueFacts overdue;

    @Inject
    private Pursuits pursuits;

    /** Starts looking; called once, when the schema is in place. */
    public void start() {
        Pursuit unused = pursuits.start("facts", new Pursuit.Steps() {
            @Override
            public void begin() {
                LOG.log(System.Logger.Level.DEBUG, "Looking for figures that are overdue");
            }

            @Override
            public boolean step() {
                return overdue.tellNext();
            }
        });
    }
}
