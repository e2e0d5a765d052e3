package org.heraldcms.web.publishing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /changes}: the change log, oldest first. */
@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {

    @Inject
    private CurrentActor current;

    @Inject
    private ChangeLog log;

    /**
     * An entry of the log.
     *
     * @param articleId none, as no locale and revision, for a release
     * @param body what its webhooks carry
     */
    record ChangeView(
            long position,
            UUID id,
            Instant at,
            ChangeType type,
            String site,
            @Nullable UUID articleId,
            @Nullable LocaleTag locale,
            @Nullable Integer revision,
            @Nullable String digest,
            @Nullable String replaced,
            @Schema(ref = "Webhook") @JsonRawValue String body) {

        static ChangeView of(Change change) {
            return new ChangeView(
                    change.position(),
                    change.id(),
                    change.at(),
                    change.type(),
                    change.site(),
                    change.articleId(),
                    change.locale(),
                    change.revision(),
                    change.digest(),
                    change.replaced(),
                    new String(change.body(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Some changes.
     *
     * @param next the position after which to go on: that of the last item, or the one asked for when there is none
     * @param head the position of the newest change
     */
    record Changes(List<ChangeView> items, long next, long head) {}

    /** The changes behind a position. */
    @GET
    public Changes after(@QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        long position = position(after);
        List<ChangeView> items = log.after(position, new Paging.Request(null, limit).most()).stream()
                .map(ChangeView::of)
                .toList();
        return new Changes(items, items.isEmpty() ? position : items.getLast().position(), log.head());
    }

    private static long position(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            throw HeraldException.invalid("after", "A position is a number from 0.");
        }
        return Long.parseLong(after);
    }
}
