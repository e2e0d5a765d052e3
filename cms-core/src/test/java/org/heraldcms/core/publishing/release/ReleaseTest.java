package org.heraldcms.core.publishing.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.schedule.Moment;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final Instant NOON = Instant.parse("2026-10-21T12:00:00Z");
    private static final UUID ERIK = new UUID(0, 1);
    private static final Moment NINE = Moment.of(new Moment.Named("2026-12-01T09:00", "Europe/Madrid", "/at"));

    private final Release release = new Release(new UUID(1, 1), " Back to school ", ERIK, NOON);

    @Test
    void it_begins_open() {
        assertThat(release.state()).isEqualTo(ReleaseState.OPEN);
        assertThat(release.name()).isEqualTo("Back to school");
        assertThat(release.dueAt()).isNull();
        assertThat(release.isDue(Instant.MAX)).isFalse();
    }

    @Test
    void a_scheduled_one_is_due_at_its_instant_and_keeps_what_was_said() {
        release.schedule(NINE, ERIK, NOON);
        assertThat(release.state()).isEqualTo(ReleaseState.SCHEDULED);
        assertThat(release.localTime()).isEqualTo("2026-12-01T09:00");
        assertThat(release.zone()).isEqualTo("Europe/Madrid");
        assertThat(release.isDue(NINE.at().minusMillis(1))).isFalse();
        assertThat(release.isDue(NINE.at())).isTrue();
    }

    @Test
    void one_that_is_opened_again_forgets_its_instant() {
        release.schedule(NINE, ERIK, NOON);
        release.open();
        assertThat(release.state()).isEqualTo(ReleaseState.OPEN);
        assertThat(release.dueAt()).isNull();
        assertThat(release.zone()).isNull();
        assertThat(release.scheduledBy()).isNull();
    }

    @Test
    void editing_leaves_a_scheduled_one_scheduled() {
        release.schedule(NINE, ERIK, NOON);
        release.edit();
        assertThat(release.state()).isEqualTo(ReleaseState.SCHEDULED);
    }

    @Test
    void a_refused_one_is_opened_by_an_edit_scheduled_again_or_launched() {
        release.schedule(NINE, ERIK, NOON);
        release.refuse();
        assertThat(release.state()).isEqualTo(ReleaseState.REFUSED);
        assertThat(release.isDue(Instant.MAX)).isFalse();
        release.edit();
        assertThat(release.state()).isEqualTo(ReleaseState.OPEN);
        release.schedule(NINE, ERIK, NOON);
        release.refuse();
        release.schedule(NINE, ERIK, NOON);
        assertThat(release.state()).isEqualTo(ReleaseState.SCHEDULED);
        release.refuse();
        release.launch(NINE.at());
        assertThat(release.state()).isEqualTo(ReleaseState.LAUNCHED);
    }

    @Test
    void a_launched_one_never_changes() {
        release.launch(NOON);
        assertThat(release.launchedAt()).isEqualTo(NOON);
        refused(release::open, ErrorCode.ILLEGAL_TRANSITION);
        refused(release::edit, ErrorCode.ILLEGAL_TRANSITION);
        refused(() -> release.launch(NOON), ErrorCode.ILLEGAL_TRANSITION);
        refused(() -> release.rename("Other"), ErrorCode.ILLEGAL_TRANSITION);
        refused(() -> release.schedule(NINE, ERIK, NOON), ErrorCode.ILLEGAL_TRANSITION);
    }

    @Test
    void only_one_that_was_due_is_refused() {
        assertThatThrownBy(release::refuse).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_moment_that_has_passed_and_a_name_that_is_none_are_refused() {
        refused(() -> release.schedule(NINE, ERIK, NINE.at()), ErrorCode.INVALID);
        refused(() -> release.rename("  "), ErrorCode.INVALID);
        refused(() -> release.rename("x".repeat(201)), ErrorCode.INVALID);
    }

    private static void refused(ThrowingCallable move, ErrorCode code) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
