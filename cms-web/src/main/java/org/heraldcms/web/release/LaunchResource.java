package org.heraldcms.web.release;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.publishing.release.Launch;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /releases/{id}/launch}: lets a release take effect. */
@Path("/releases/{id}/launch")
@Produces(MediaType.APPLICATION_JSON)
public class LaunchResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Launch launch;

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

    /** Lets a release take effect, all of it or nothing. */
    @POST
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
