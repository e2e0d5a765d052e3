package org.heraldcms.web.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.Decision;
import org.heraldcms.core.review.EditionState;
import org.heraldcms.core.review.Review;
import org.heraldcms.core.review.Verdict;
import org.heraldcms.core.review.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest revision stands, and what was decided about it; of a draft no more than that it is one.
 *
 * @param workflow key of the workflow that it goes through, with the stages that this had when it was submitted
 * @param stage place of the present stage among the stages, from 0
 * @param stageSince when the present stage began
 * @param dueAt by when the present stage shall be decided
 * @param waitingFor those for whom the present stage waits
 */
record ReviewView(
        EditionState state,
        int revision,
        @Nullable Integer round,
        @Nullable String workflow,
        @Nullable Integer stage,
        List<ReviewStage> stages,
        @Nullable Instant stageSince,
        @Nullable Instant dueAt,
        @Nullable Boolean overdue,
        List<Person> waitingFor,
        @Nullable Person submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Instant closedAt,
        List<DecisionView> decisions) {

    /** What one reviewer said. */
    record DecisionView(Verdict decision, int revision, int stage, Person reviewer, String comment, Instant at) {}

    /**
     * A stage of this review.
     *
     * @param deciders who is among those who decide there, at this moment
     */
    record ReviewStage(
            String name,
            int approvals,
            @Nullable Role role,
            @Nullable LocaleTag locale,
            boolean authorMay,
            @Nullable Integer dueHours,
            List<Person> deciders) {

        static ReviewStage of(Stage stage, List<Actor> deciders) {
            return new ReviewStage(
                    stage.name(),
                    stage.approvals(),
                    stage.role(),
                    stage.locale(),
                    stage.authorMay(),
                    stage.dueHours(),
                    persons(deciders));
        }
    }

    /**
     * What is to be shown of a review beside itself.
     *
     * @param deciders stage by stage
     * @param waiting those for whom it waits; nobody when it has ended
     */
    record Around(List<Decision> decisions, List<List<Actor>> deciders, List<Actor> waiting, Instant now) {}

    static ReviewView draft(int revision) {
        return new ReviewView(
                EditionState.DRAFT,
                revision,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    static ReviewView of(Review review, Around around, People people) {
        List<UUID> ids = new ArrayList<>(List.of(review.submittedBy()));
        around.decisions().forEach(decision -> ids.add(decision.reviewer()));
        Function<UUID, Person> known = people.of(ids);
        return new ReviewView(
                review.state(),
                review.revision(),
                review.round(),
                review.workflow(),
                review.stage(),
                stages(review, around),
                review.stageSince(),
                review.dueAt(),
                review.isOverdue(around.now()),
                persons(around.waiting()),
                known.apply(review.submittedBy()),
                review.submittedAt(),
                review.closedAt(),
                decisions(review, around, known).toList());
    }

    private static List<ReviewStage> stages(Review review, Around around) {
        return IntStream.range(0, review.stages().size())
                .mapToObj(i ->
                        ReviewStage.of(review.stages().get(i), around.deciders().get(i)))
                .toList();
    }

    private static Stream<DecisionView> decisions(Review review, Around around, Function<UUID, Person> known) {
        return around.decisions().stream()
                .map(one -> new DecisionView(
                        one.verdict(),
                        review.revision(),
                        one.stage(),
                        known.apply(one.reviewer()),
                        one.comment(),
                        one.at()));
    }

    private static List<Person> persons(List<Actor> actors) {
        return actors.stream().map(one -> new Person(one.id(), one.name())).toList();
    }
}
