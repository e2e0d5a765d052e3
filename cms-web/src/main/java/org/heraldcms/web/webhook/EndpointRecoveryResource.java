package org.heraldcms.web.webhook;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.webhook.endpoint.Endpoints;
import org.heraldcms.core.webhook.endpoint.Recoveries;
import org.heraldcms.web.security.CurrentActor;

/** {@code /sites/{key}/endpoints/{id}/recoveries}: an endpoint comes back. */
@Path("/sites/{key}/endpoints/{id}/recoveries")
@Produces(MediaType.APPLICATION_JSON)
public class EndpointRecoveryResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Recoveries recoveries;

    /** How many deliveries wait for the endpoint by now. */
    record RecoveryView(long waiting) {}

    /** Enables an endpoint and sends it everything from where its failures began, in order. */
    @POST
    @APIResponseSchema(value = RecoveryView.class, responseCode = "202")
    public Response recover(@PathParam("key") String key, @PathParam("id") String id) {
        Endpoints.Address address = new Endpoints.Address(key, Ids.parse(id, "endpoint"));
        return Response.accepted(new RecoveryView(recoveries.recover(current.actor(), address)))
                .build();
    }
}
