package org.heraldcms.web.websub;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.websub.Hub;
import org.heraldcms.web.delivery.Exchange;
import org.heraldcms.web.problem.Problem;

/** Where one subscribes to the feeds of a public site (WebSub). */
@Path("{site}/hub")
public class HubResource {

    private static final int SECONDS_TO_WAIT = 60;

    @Inject
    private Exchange exchange;

    @Inject
    private Hub hub;

    /** Takes down a subscription or the end of one; the callback is asked to confirm it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @APIResponse(responseCode = "202", description = "It will count once the callback has confirmed it.")
    public Response request(@PathParam("site") String key, byte[] form) {
        Site site = exchange.open(key);
        try {
            hub.request(site, HubForm.read(form));
            return Response.accepted().build();
        } catch (HeraldException refused) {
            if (refused.code() != ErrorCode.THROTTLED) {
                throw refused;
            }
            return Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .type(Problem.MEDIA_TYPE)
                    .entity(Problem.of(refused))
                    .build();
        }
    }
}
