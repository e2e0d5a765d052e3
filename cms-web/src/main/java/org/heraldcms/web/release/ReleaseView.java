package org.heraldcms.web.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.publishing.release.History;
import org.heraldcms.core.publishing.release.Release;
import org.heraldcms.core.publishing.release.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * A release as the newsroom sees it.
 *
 * @param at when it takes effect, or was to
 * @param local the time of day that was meant, by the clock of the zone; none when an instant was
 * @param items how many editions are in it
 * @param history what happened to it, in order; left out in lists
 */
record ReleaseView(
        UUID id,
        String name,
        ReleaseState state,
        @Nullable Instant at,
        @Nullable String local,
        @Nullable String zone,
        @Nullable Instant launchedAt,
        int items,
        UUID createdBy,
        Instant createdAt,
        @Nullable List<StepView> history) {

    /**
     * A step in the life of a release.
     *
     * @param state what it was from then on
     * @param due the instant that was set then
     * @param reason why it was refused
     */
    record StepView(
            Instant at,
            ReleaseState state,
            Person by,
            @Nullable Instant due,
            @Nullable String reason) {}

    static ReleaseView of(Release release, int items, @Nullable List<StepView> history) {
        return new ReleaseView(
                release.id(),
                release.name(),
                release.state(),
                release.dueAt(),
                release.localTime(),
                release.zone(),
                release.launchedAt(),
                items,
                release.createdBy(),
                release.createdAt(),
                history);
    }

    static List<StepView> steps(List<History.Step> steps, Function<UUID, Person> people) {
        List<StepView> views = new ArrayList<>();
        for (History.Step step : steps) {
            views.add(new StepView(step.at(), step.state(), people.apply(step.by()), step.dueAt(), step.refusal()));
        }
        return List.copyOf(views);
    }
}
