package org.heraldcms.web.site;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.purge.PurgeDraft;
import org.heraldcms.core.purge.PurgeKind;
import org.heraldcms.core.purge.PurgeState;
import org.heraldcms.core.purge.PurgeTarget;
import org.heraldcms.core.purge.PurgeTargets;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /sites/{key}/purge-target}: the content delivery network before a site, which is told what to forget. */
@Path("/sites/{key}/purge-target")
@Produces(MediaType.APPLICATION_JSON)
public class PurgeTargetResource {

    @Inject
    private CurrentActor current;

    @Inject
    private PurgeTargets targets;

    /**
     * The network as a site manager names it.
     *
     * @param service the id of the service at Fastly, or of the zone at Cloudflare
     * @param apiToken never shown again; left out to keep the one that there is
     * @param apiUrl left out for the usual one of the kind
     * @param holdSeconds how long it may hold an answer that no purge reaches; left out for 45
     */
    record PurgeTargetIn(
            @Schema(required = true) @Nullable PurgeKind kind,
            @Schema(required = true) @Nullable String service,
            @Nullable String apiToken,
            @Nullable String apiUrl,
            @Nullable Integer holdSeconds) {

        PurgeDraft draft() {
            if (kind == null) {
                throw HeraldException.invalid("/kind", "The kind is fastly or cloudflare.");
            }
            if (service == null) {
                throw HeraldException.invalid("/service", "Name the service or zone.");
            }
            return PurgeDraft.of(kind, service, apiToken, apiUrl, holdSeconds);
        }
    }

    /** The network, without its token, and how telling it goes. */
    record PurgeTargetView(
            PurgeKind kind, String service, String apiUrl, int holdSeconds, Instant createdAt, PurgeState state) {

        static PurgeTargetView of(PurgeTargets.Target target) {
            PurgeTarget settings = target.settings();
            return new PurgeTargetView(
                    settings.kind(),
                    settings.service(),
                    settings.apiUrl(),
                    settings.holdSeconds(),
                    settings.createdAt(),
                    target.state());
        }
    }

    /** The network before a site. */
    @GET
    @APIResponseSchema(PurgeTargetView.class)
    public Response read(@PathParam("key") String key) {
        return answer(targets.require(current.actor(), key));
    }

    /** Names the network before a site; it is made to forget all that it holds of it. */
    @PUT
    @APIResponseSchema(PurgeTargetView.class)
    public Response set(
            @PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch, PurgeTargetIn in) {
        return answer(targets.set(current.actor(), key, IfMatch.read(ifMatch), in.draft()));
    }

    /** Takes it away: nobody is told any more. */
    @DELETE
    public void remove(@PathParam("key") String key) {
        targets.remove(current.actor(), key);
    }

    /** Has it forget all that it holds of the site. */
    @POST
    @Path("purges")
    @APIResponseSchema(value = PurgeTargetView.class, responseCode = "202")
    public Response purge(@PathParam("key") String key) {
        return Response.accepted(PurgeTargetView.of(targets.purge(current.actor(), key)))
                .build();
    }

    private static Response answer(PurgeTargets.Target target) {
        return Response.ok(PurgeTargetView.of(target))
                .tag(IfMatch.tag(target.settings().version()))
                .build();
    }
}
