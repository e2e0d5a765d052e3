package org.heraldcms.web.release;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.publishing.release.Blocker;
import org.heraldcms.core.publishing.release.Launch;
import org.heraldcms.core.publishing.release.Obstacle;
import org.heraldcms.core.publishing.release.Plan;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /releases/{id}/check} and {@code /launch}: whether a release can take effect, and that it does. */
@Path("/releases/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class LaunchResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Launch launch;

    /**
     * What a release would come to now.
     *
     * @param ready whether nothing stops it
     * @param items what stands in the way of its items; an item without any is not named
     */
    record CheckView(boolean ready, List<ObstacleView> items) {}

    /**
     * What stands in the way of an item.
     *
     * @param item id of the item
     * @param blocks whether it stops the release; otherwise it is only worth a word
     * @param site where; none when it does so everywhere
     */
    record ObstacleView(
            UUID item,
            Blocker code,
            boolean blocks,
            @Nullable String site,
            String detail) {

        static ObstacleView of(Obstacle obstacle) {
            return new ObstacleView(
                    obstacle.item(),
                    obstacle.blocker(),
                    obstacle.blocker().stops(),
                    obstacle.site(),
                    obstacle.detail());
        }
    }

    /**
     * A release that took effect.
     *
     * @param first the first of the positions at which it did; none when all of it was live already
     * @param last the last of them: whoever has come to it holds all of the release
     */
    record Launched(
            UUID id,
            Instant launchedAt,
            @Nullable Long first,
            @Nullable Long last,
            List<LaunchedAt> sites) {}

    /** Where a site finds that the release took effect: all that concerns it stands before. */
    record LaunchedAt(String site, long position) {}

    /** What would block a release now. */
    @GET
    @Path("/check")
    public CheckView check(@PathParam("id") String id) {
        current.actor().require(Permission.READ);
        Plan plan = launch.check(Ids.parse(id, "release"));
        return new CheckView(
                plan.isReady(), plan.obstacles().stream().map(ObstacleView::of).toList());
    }

    /** Lets a release take effect, all of it or nothing. */
    @POST
    @Path("/launch")
    public Launched launch(@PathParam("id") String id) {
        Launch.Outcome outcome = launch.launch(current.actor(), Ids.parse(id, "release"));
        List<Change> changes = outcome.changes();
        return new Launched(
                outcome.release().id(),
                outcome.at(),
                changes.isEmpty() ? null : changes.getFirst().position(),
                changes.isEmpty() ? null : changes.getLast().position(),
                changes.stream()
                        .filter(change -> change.type() == ChangeType.RELEASE_LAUNCHED)
                        .map(change -> new LaunchedAt(change.site(), change.position()))
                        .toList());
    }
}
