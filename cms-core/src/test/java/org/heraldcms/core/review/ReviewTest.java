package org.heraldcms.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Drafts;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final UUID ERIK = UUID.randomUUID();

    @Test
    void one_stage_with_one_approval_is_passed_by_one_approval() {
        Review review = inReview(new Stage("review", 1));
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.APPROVED);
        assertThat(review.closedAt()).isEqualTo(NOW);
    }

    @Test
    void a_stage_that_needs_two_approvals_waits_for_the_second() {
        Review review = inReview(new Stage("safety", 2));
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.IN_REVIEW);
        assertThat(review.approve(2, NOW)).isEqualTo(EditionState.APPROVED);
    }

    @Test
    void the_next_stage_begins_when_one_has_its_approvals() {
        Review review = inReview(new Stage("language", 1), new Stage("safety", 1));
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.IN_REVIEW);
        assertThat(review.stage()).isEqualTo(1);
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.APPROVED);
    }

    @Test
    void one_request_for_changes_ends_the_review_at_any_stage() {
        Review review = inReview(new Stage("language", 1), new Stage("safety", 1));
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.IN_REVIEW);
        assertThat(review.requestChanges(NOW)).isEqualTo(EditionState.CHANGES_REQUESTED);
    }

    @Test
    void a_review_that_has_ended_takes_no_more_decisions() {
        Review review = inReview(new Stage("review", 1));
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.APPROVED);
        assertThatThrownBy(() -> review.requestChanges(NOW)).isInstanceOf(HeraldException.class);
    }

    private static Review inReview(Stage... stages) {
        return new Review(UUID.randomUUID(), Drafts.english("Hello"), 1, List.of(stages), ERIK, NOW);
    }
}
