package org.heraldcms.web.receipt;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.heraldcms.core.receipt.Convergences;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;

/** {@code /convergence}: at a glance, which sites hold what they should. */
@Path("/convergence")
@Produces(MediaType.APPLICATION_JSON)
public class ConvergencesResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Convergences convergences;

    /** How all sites stand, by key. */
    @GET
    public Page<ConvergenceView> all() {
        return new Page<>(
                convergences.all(current.actor()).stream()
                        .map(ConvergenceView::of)
                        .toList(),
                null);
    }
}
