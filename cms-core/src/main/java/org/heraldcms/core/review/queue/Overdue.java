package org.heraldcms.core.review.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;

/** Looks for stages that have become overdue; what became so while no node ran is told as soon as one does. */
@ApplicationScoped
public class Overdue implements Pursuit.Steps {

    @Inject
    private Pursuits pursuits;

    @Inject
    private OverdueStages stages;

    /** Starts looking; called once, when the schema is in place. */
    public void start() {
        Pursuit running = pursuits.start("overdue-reviews", this);
        assert running != null;
    }

    @Override
    public void begin() {
        // There is no place to find: what was told of is noted at each review.
    }

    @Override
    public boolean step() {
        return stages.tellOne();
    }
}
