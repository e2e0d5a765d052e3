package org.heraldcms.core.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;

/** Goes after the audit on a thread of its own. */
@ApplicationScoped
public class Sealer {

    @Inject
    private Pursuits pursuits;

    @Inject
    private Sealing sealing;

    /** Starts sealing; called once, when the schema is in place. */
    public void start() {
        Pursuit unused = pursuits.start("audit", new Pursuit.Steps() {
            @Override
            public void begin() {
                // The store itself says where to go on.
            }

            @Override
            public boolean step() {
                return sealing.step();
            }
        });
    }
}
