package org.heraldcms.core.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;

/** Looks for tokens that end soon; every node does, and each token is told of by one of them. */
@ApplicationScoped
public class TokenWatch {

    private static final System.Logger LOG = System.getLogger(TokenWatch.class.getName());

    @Inject
    private EndingTokens ending;

    @Inject
    private Pursuits pursuits;

    /** Starts looking; called once, when the schema is in place. */
    public void start() {
        Pursuit unused = pursuits.start("site-tokens", new Pursuit.Steps() {
            @Override
            public void begin() {
                LOG.log(System.Logger.Level.DEBUG, "Looking for tokens of sites that end soon");
            }

            @Override
            public boolean step() {
                return ending.tellNext();
            }
        });
    }
}
