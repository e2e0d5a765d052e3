package org.heraldcms.web.webhook;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.webhook.Deliveries;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /deliveries}: what was brought, what waits, what failed. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryPages pages;

    /** Deliveries of webhooks to all sites or one, the newest first. */
    @GET
    public Page<DeliveryView> list(
            @QueryParam("site") @Nullable String site,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return pages.of(
                current.actor(),
                new Deliveries.Filter(site, null, DeliveryPages.state(state)),
                new Paging.Request(cursor, limit));
    }

    /** One delivery with all its tries. */
    @GET
    @Path("/{id}")
    public DeliveryView read(@PathParam("id") String id) {
        return DeliveryView.of(deliveries.require(current.actor(), Ids.parse(id, "delivery")));
    }

    /** Sends a delivery once more, as soon as it is the first in line. */
    @POST
    @Path("/{id}/attempts")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
    public Response again(@PathParam("id") String id) {
        return Response.accepted(DeliveryView.of(deliveries.again(current.actor(), Ids.parse(id, "delivery"))))
                .build();
    }
}
