package org.heraldcms.web.notice;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.notice.Inbox;
import org.heraldcms.core.notice.mail.Mode;
import org.heraldcms.core.notice.mail.Preference;
import org.heraldcms.core.notice.mail.Preferences;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /notices}: what concerns whoever is signed in, and how they want to be told. */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Inbox inbox;

    @Inject
    private Preferences preferences;

    @Inject
    private Paging paging;

    /** How many notices are unread. */
    record NoticeSummary(int unread) {}

    /**
     * How to be told by e-mail.
     *
     * @param mode each at once, daily all that is unread, or none
     * @param hour of the day at which the daily one is due, 0 to 23
     * @param zone whose day it is, such as Europe/Madrid
     * @param language en or es
     */
    record NoticeSettings(
            @Schema(required = true) @Nullable String mode,
            @Schema(required = true) @Nullable Integer hour,
            @Schema(required = true) @Nullable String zone,
            @Schema(required = true) @Nullable String language) {

        static NoticeSettings of(Preference preference) {
            return new NoticeSettings(
                    preference.mode().label(),
                    preference.hour(),
                    preference.zone().getId(),
                    preference.language());
        }

        Preference preference(long seen) {
            return new Preference(
                    Mode.of(Required.member(mode, "mode")),
                    Required.member(hour, "hour"),
                    Preference.zone(Required.member(zone, "zone")),
                    Required.member(language, "language"),
                    seen);
        }
    }

    /** The notices of whoever is signed in, all or only the unread ones, the newest first. */
    @GET
    public Page<NoticeView> list(
            @QueryParam("unread") @Nullable String unread,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Actor actor = current.actor();
        boolean unreadOnly = truth(unread);
        return paging.page(
                "notices/" + actor.id() + "/" + unreadOnly,
                new Paging.Request(cursor, limit),
                (place, most) -> inbox.page(actor, unreadOnly, place(place), most),
                last -> last.createdAt() + "/" + last.id(),
                found -> found.stream().map(NoticeView::of).toList());
    }

    private static boolean truth(@Nullable String unread) {
        if (unread != null && !unread.equals("true") && !unread.equals("false")) {
            throw HeraldException.invalid("unread", "This is true or false.");
        }
        return "true".equals(unread);
    }

    private static Inbox.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new Inbox.Place(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }

    /** How many are unread. */
    @GET
    @Path("/summary")
    public NoticeSummary summary() {
        return new NoticeSummary(inbox.unread(current.actor()));
    }

    /** Takes a notice as read. */
    @PUT
    @Path("/{id}/reading")
    public NoticeView read(@PathParam("id") String id) {
        return NoticeView.of(inbox.read(current.actor(), Ids.parse(id, "notice")));
    }

    /** Takes all notices as read that there are by now. */
    @PUT
    @Path("/reading")
    public NoticeSummary readAll() {
        inbox.readAll(current.actor());
        return summary();
    }

    /** How whoever is signed in wants to be told by e-mail. */
    @GET
    @Path("/settings")
    @APIResponseSchema(NoticeSettings.class)
    public Response settings() {
        return answer(preferences.of(current.actor()));
    }

    /** Changes how to be told by e-mail; what waits to be sent follows. */
    @PUT
    @Path("/settings")
    @APIResponseSchema(NoticeSettings.class)
    public Response settle(@HeaderParam("If-Match") @Nullable String ifMatch, NoticeSettings body) {
        long seen = IfMatch.require(ifMatch);
        return answer(preferences.change(current.actor(), body.preference(seen)));
    }

    private static Response answer(Preference preference) {
        return Response.ok(NoticeSettings.of(preference))
                .tag(IfMatch.tag(preference.version()))
                .build();
    }
}
