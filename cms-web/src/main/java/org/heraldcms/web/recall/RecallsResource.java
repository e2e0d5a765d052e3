package org.heraldcms.web.recall;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.receipt.recall.Recalls;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /recalls}: who still shows what was recalled, and since when. */
@Path("/recalls")
@Produces(MediaType.APPLICATION_JSON)
public class RecallsResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Recalls recalls;

    @Inject
    private People people;

    @Inject
    private Paging paging;

    /** How a person knows that it is gone from a site. */
    record NoteIn(@Schema(required = true) @Nullable String note) {}

    /** Recalls with all sites concerned, the open ones first, then the newest. */
    @GET
    public Page<RecallView> list(
            @QueryParam("open") @Nullable String open,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Boolean only = truth(open);
        return paging.page(
                "recalls/" + only,
                new Paging.Request(cursor, limit),
                (place, most) -> recalls.page(current.actor(), only, place(place), most),
                last -> last.isOpen() + "/" + last.recall().at() + "/"
                        + last.recall().id(),
                this::views);
    }

    /** One recall with all sites concerned. */
    @GET
    @Path("/{id}")
    public RecallView one(@PathParam("id") String id) {
        return views(List.of(recalls.require(current.actor(), Ids.parse(id, "recall"))))
                .getFirst();
    }

    /** Notes by hand that it is gone from a site. */
    @PUT
    @Path("/{id}/sites/{site}/confirmation")
    public RecallView confirm(@PathParam("id") String id, @PathParam("site") String site, NoteIn body) {
        String note = Required.member(body.note(), "note");
        return views(List.of(recalls.confirm(current.actor(), Ids.parse(id, "recall"), site, note)))
                .getFirst();
    }

    private List<RecallView> views(List<Recalls.Tracked> tracked) {
        Function<UUID, People.Person> named =
                people.of(tracked.stream().flatMap(RecallView::named).collect(Collectors.toSet()));
        return tracked.stream().map(one -> RecallView.of(one, named)).toList();
    }

    private static @Nullable Boolean truth(@Nullable String open) {
        if (open == null) {
            return null;
        }
        if (!open.equals("true") && !open.equals("false")) {
            throw HeraldException.invalid("open", "Say true or false.");
        }
        return Boolean.valueOf(open);
    }

    private static Recalls.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("/", 3);
        return new Recalls.Place(Boolean.parseBoolean(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
    }
}
