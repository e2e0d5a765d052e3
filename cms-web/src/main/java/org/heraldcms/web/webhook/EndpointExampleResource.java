package org.heraldcms.web.webhook;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.endpoint.EndpointTrials;
import org.heraldcms.core.webhook.endpoint.Endpoints;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /sites/{key}/endpoints/{id}/examples}: what each type looks like. */
@Path("/sites/{key}/endpoints/{id}/examples")
@Produces(MediaType.APPLICATION_JSON)
public class EndpointExampleResource {

    @Inject
    private CurrentActor current;

    @Inject
    private EndpointTrials trials;

    /** Which type to show. */
    record ExampleIn(@Schema(required = true) @Nullable String type) {}

    /** Names the deliveries in which to look for what came of it: the example, and what takes it back. */
    record ExampleView(List<UUID> deliveries) {

        static ExampleView of(List<Delivery> sent) {
            return new ExampleView(sent.stream().map(Delivery::id).toList());
        }
    }

    /** Sends an example of a type, marked as such and followed by what takes it back, ahead of all that waits. */
    @POST
    @APIResponseSchema(value = ExampleView.class, responseCode = "202")
    public Response example(@PathParam("key") String key, @PathParam("id") String id, ExampleIn in) {
        Endpoints.Address address = new Endpoints.Address(key, Ids.parse(id, "endpoint"));
        return Response.accepted(ExampleView.of(trials.example(current.actor(), address, in.type())))
                .build();
    }
}
