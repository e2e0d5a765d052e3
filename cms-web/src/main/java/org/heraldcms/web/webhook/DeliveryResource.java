package org.heraldcms.web.webhook;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.webhook.log.Deliveries;
import org.heraldcms.web.http.QueryParameters;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;

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

    /** Deliveries of webhooks that a filter lets through, the newest first; of each answer the beginning. */
    @GET
    @QueryParameters({
        "site",
        "endpoint",
        "state",
        "type",
        "article",
        "locale",
        "since",
        "until",
        "status",
        "cursor",
        "limit"
    })
    public Page<DeliveryView> list(@Context UriInfo uri) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        return pages.of(
                current.actor(),
                DeliveryQuery.of(given),
                new Paging.Request(given.getFirst("cursor"), given.getFirst("limit")));
    }

    /** One delivery with what it brings, and all its tries with request and answer. */
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
