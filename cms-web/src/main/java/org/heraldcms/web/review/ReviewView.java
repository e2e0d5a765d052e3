package org.heraldcms.web.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.review.Decision;
import org.heraldcms.core.review.EditionState;
import org.heraldcms.core.review.Review;
import org.heraldcms.core.review.Stage;
import org.heraldcms.core.review.Verdict;
import org.jspecify.annotations.Nullable;

/** Where the newest revision stands, and what was decided about it; of a draft no more than that it is one. */
record ReviewView(
        EditionState state,
        int revision,
        @Nullable Integer round,
        @Nullable Integer stage,
        List<Stage> stages,
        @Nullable Person submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Instant closedAt,
        List<DecisionView> decisions) {

    /** What one reviewer said. */
    record DecisionView(Verdict decision, int revision, int stage, Person reviewer, String comment, Instant at) {}

    static ReviewView draft(int revision) {
        return new ReviewView(EditionState.DRAFT, revision, null, null, List.of(), null, null, null, List.of());
    }

    static ReviewView of(Review review, List<Decision> decisions, People people) {
        List<UUID> ids = new ArrayList<>(List.of(review.submittedBy()));
        decisions.forEach(decision -> ids.add(decision.reviewer()));
        Function<UUID, Person> known = people.of(ids);
        return new ReviewView(
                review.state(),
                review.revision(),
                review.round(),
                review.stage(),
                review.stages(),
                known.apply(review.submittedBy()),
                review.submittedAt(),
                review.closedAt(),
                decisions.stream()
                        .map(one -> new DecisionView(
                                one.verdict(),
                                review.revision(),
                                one.stage(),
                                known.apply(one.reviewer()),
                                one.comment(),
                                one.at()))
                        .toList());
    }
}
