package org.heraldcms.web.webhook;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.webhook.endpoint.Endpoints;
import org.heraldcms.core.webhook.replay.Replay;
import org.heraldcms.core.webhook.replay.Replays;
import org.heraldcms.core.webhook.replay.Wish;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/endpoints/{id}/replays}: what an endpoint is sent again. */
@Path("/sites/{key}/endpoints/{id}/replays")
@Produces(MediaType.APPLICATION_JSON)
public class ReplayResource {

    private static final String FAILED = "failed";

    @Inject
    private CurrentActor current;

    @Inject
    private Replays replays;

    @Inject
    private Paging paging;

    /**
     * What to send again: behind {@code after}, or from {@code from} on, or what happened since an instant.
     *
     * @param to the last position; without one, all
     * @param only {@code failed} for what was given up; {@code all} or nothing for everything
     */
    record ReplayIn(
            @Nullable Long after,
            @Nullable Long from,
            @Nullable String since,
            @Nullable Long to,
            @Nullable String only) {

        Wish toWish() {
            if (only != null && !only.equals(FAILED) && !only.equals("all")) {
                throw HeraldException.invalid("/only", "Send again all, or only what failed.");
            }
            return new Wish(
                    after,
                    from,
                    since == null ? null : DeliveryQuery.instant(since, "/since"),
                    to,
                    FAILED.equals(only));
        }
    }

    /** Sends again, in order, what the endpoint asked for, but for what was recalled since. */
    @POST
    @APIResponseSchema(value = ReplayView.class, responseCode = "202")
    public Response begin(@PathParam("key") String key, @PathParam("id") String id, ReplayIn in, @Context UriInfo uri) {
        Replay replay = replays.order(current.actor(), address(key, id), in.toWish());
        return Response.accepted(ReplayView.of(replay))
                .location(uri.getAbsolutePathBuilder()
                        .path(replay.id().toString())
                        .build())
                .build();
    }

    /** The replays to an endpoint, the newest first. */
    @GET
    public Page<ReplayView> list(
            @PathParam("key") String key,
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Actor actor = current.actor();
        Endpoints.Address address = address(key, id);
        return paging.page(
                "replays/" + address,
                new Paging.Request(cursor, limit),
                (place, most) -> replays.page(actor, address, place == null ? null : UUID.fromString(place), most),
                last -> last.id().toString(),
                found -> found.stream().map(ReplayView::of).toList());
    }

    /** How far a replay is. */
    @GET
    @Path("/{replay}")
    public ReplayView read(
            @PathParam("key") String key, @PathParam("id") String id, @PathParam("replay") String replay) {
        return ReplayView.of(replays.require(current.actor(), address(key, id), Ids.parse(replay, "replay")));
    }

    /** Calls a replay off: what has not been delivered by now is left as it was before. */
    @DELETE
    @Path("/{replay}")
    public ReplayView cancel(
            @PathParam("key") String key, @PathParam("id") String id, @PathParam("replay") String replay) {
        return ReplayView.of(replays.cancel(current.actor(), address(key, id), Ids.parse(replay, "replay")));
    }

    private static Endpoints.Address address(String site, String id) {
        return new Endpoints.Address(site, Ids.parse(id, "endpoint"));
    }
}
