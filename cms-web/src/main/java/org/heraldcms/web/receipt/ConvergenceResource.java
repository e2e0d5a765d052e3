package org.heraldcms.web.receipt;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.SiteCopy;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.heraldcms.core.receipt.Convergences;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /sites/{key}/convergence}: whether a site holds what it should. */
@Path("/sites/{key}/convergence")
@Produces(MediaType.APPLICATION_JSON)
public class ConvergenceResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Convergences convergences;

    /** How a site stands, with each copy that it keeps. */
    @GET
    public ConvergenceView one(@PathParam("key") String key) {
        return ConvergenceView.of(convergences.of(current.actor(), key));
    }

    /** Forgets a copy that the site does not keep any more, named by its filter; its receipts stay. */
    @DELETE
    public void forget(
            @PathParam("key") String key,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("type") @Nullable String type) {
        SyncFilter filter = new SyncFilter(locale == null ? null : LocaleTag.of(locale, "locale"), topic, type);
        convergences.forget(current.actor(), new SiteCopy(key, filter));
    }
}
