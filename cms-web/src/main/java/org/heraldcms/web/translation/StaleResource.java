package org.heraldcms.web.translation;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.Backlog;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /stale}: what became stale or is untranslated where the actor may translate, what changed last first. */
@Path("/stale")
@Produces(MediaType.APPLICATION_JSON)
public class StaleResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Backlog backlog;

    @Inject
    private Paging paging;

    /** What waits for the actor, edition by edition. */
    @GET
    public Page<StaleView> list(
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Actor actor = current.actor();
        LocaleTag only = locale == null ? null : LocaleTag.of(locale, "locale");
        return paging.page(
                "stale/" + actor.id() + "/" + only,
                new Paging.Request(cursor, limit),
                (place, most) -> backlog.list(actor, only, place == null ? null : place(place), most),
                entry -> entry.since() + "/" + entry.articleId() + "/" + entry.locale(),
                entries -> entries.stream().map(StaleView::of).toList());
    }

    private static Backlog.Place place(String text) {
        String[] part = text.split("/", 3);
        return new Backlog.Place(Instant.parse(part[0]), UUID.fromString(part[1]), new LocaleTag(part[2]));
    }
}
