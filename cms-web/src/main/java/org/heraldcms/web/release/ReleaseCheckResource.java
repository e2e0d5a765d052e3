package org.heraldcms.web.release;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.publishing.release.Blocker;
import org.heraldcms.core.publishing.release.Launch;
import org.heraldcms.core.publishing.release.Obstacle;
import org.heraldcms.core.publishing.release.Plan;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /releases/{id}/check}: whether a release could take effect. */
@Path("/releases/{id}/check")
@Produces(MediaType.APPLICATION_JSON)
public class ReleaseCheckResource {

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

    /** What would block a release now. */
    @GET
    public CheckView check(@PathParam("id") String id) {
        current.actor().require(Permission.READ);
        Plan plan = launch.check(Ids.parse(id, "release"));
        return new CheckView(
                plan.isReady(), plan.obstacles().stream().map(ObstacleView::of).toList());
    }
}
