package org.heraldcms.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Drafts;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.review.workflow.Stage;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final UUID ERIK = UUID.randomUUID();

    @Test
    void one_stage_with_one_approval_is_passed_by_one_approval() {
        Review review = inReview(Stage.of("review", 1));
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.APPROVED);
        assertThat(review.closedAt()).isEqualTo(NOW);
    }

    @Test
    void a_stage_that_needs_two_approvals_waits_for_the_second() {
        Review review = inReview(Stage.of("safety", 2));
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.IN_REVIEW);
        assertThat(review.approve(2, NOW)).isEqualTo(EditionState.APPROVED);
    }

    @Test
    void the_next_stage_begins_when_one_has_its_approvals() {
        Review review = inReview(Stage.of("language", 1), Stage.of("safety", 1));
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.IN_REVIEW);
        assertThat(review.stage()).isEqualTo(1);
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.APPROVED);
    }

    @Test
    void one_request_for_changes_ends_the_review_at_any_stage() {
        Review review = inReview(Stage.of("language", 1), Stage.of("safety", 1));
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.IN_REVIEW);
        assertThat(review.requestChanges(NOW)).isEqualTo(EditionState.CHANGES_REQUESTED);
    }

    @Test
    void a_review_that_has_ended_takes_no_more_decisions() {
        Review review = inReview(Stage.of("review", 1));
        assertThat(review.approve(1, NOW)).isEqualTo(EditionState.APPROVED);
        assertThatThrownBy(() -> review.requestChanges(NOW)).isInstanceOfSatisfying(HeraldException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.REVIEW_CLOSED);
            assertThat(refused).hasMessageContaining("approved");
        });
    }

    @Test
    void each_stage_is_due_so_long_after_it_began() {
        Stage hurried = new Stage("language", 1, null, null, List.of(), false, 4);
        Review review = inReview(hurried, Stage.of("safety", 1));
        assertThat(review.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(4)));
        assertThat(review.isOverdue(NOW.plus(Duration.ofHours(4)))).isFalse();
        assertThat(review.isOverdue(NOW.plus(Duration.ofHours(5)))).isTrue();
        Instant later = NOW.plus(Duration.ofHours(5));
        assertThat(review.approve(1, later)).isEqualTo(EditionState.IN_REVIEW);
        assertThat(review.stageSince()).isEqualTo(later);
        assertThat(review.dueAt()).isNull();
    }

    @Test
    void a_review_that_a_newer_revision_left_behind_is_overdue_no_more() {
        Review review = inReview(new Stage("language", 1, null, null, List.of(), false, 4));
        review.supersede(NOW);
        assertThat(review.isOverdue(NOW.plus(Duration.ofDays(9)))).isFalse();
    }

    private static Review inReview(Stage... stages) {
        return new Review(
                UUID.randomUUID(),
                Drafts.english("Hello"),
                1,
                new Review.Course("standard", List.of(stages)),
                new Review.Submission(ERIK, NOW));
    }
}
