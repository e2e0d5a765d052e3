package org.heraldcms.core.publishing.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.recall.SiteRecall.Evidence;
import org.heraldcms.core.publishing.recall.SiteRecall.State;
import org.junit.jupiter.api.Test;

class SiteRecallTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant OVERDUE = NOON.plusSeconds(60);

    private final SiteRecall site =
            new SiteRecall(UUID.randomUUID(), "faro", new RecallBook.Span(7, 7).with(new RecallBook.Span(5, 5)));

    @Test
    void it_spans_all_changes_of_the_recall_on_the_site() {
        assertThat(site.firstPosition()).isEqualTo(5);
        assertThat(site.position()).isEqualTo(7);
    }

    @Test
    void a_site_that_can_neither_be_told_nor_tell_is_unknown_and_any_other_waiting() {
        assertThat(site.state(false)).isEqualTo(State.UNKNOWN);
        assertThat(site.state(true)).isEqualTo(State.WAITING);
        site.learn(new Evidence(null, null, true), NOON);
        assertThat(site.settledAt()).isNull();
    }

    @Test
    void a_site_that_gives_receipts_is_waited_for_until_one_shows_that_it_is_gone() {
        site.learn(new Evidence(NOON, null, true), NOON);
        assertThat(site.state(true)).isEqualTo(State.ACKNOWLEDGED);
        assertThat(site.settledAt()).isNull();

        site.learn(new Evidence(NOON, NOON.plusSeconds(3), true), NOON.plusSeconds(4));
        assertThat(site.state(true)).isEqualTo(State.CONFIRMED);
        assertThat(site.goneAt()).isEqualTo(NOON.plusSeconds(3));
        assertThat(site.settledAt()).isEqualTo(NOON.plusSeconds(4));
    }

    @Test
    void of_a_site_that_never_gave_a_receipt_the_acknowledgement_is_all_that_can_be_had() {
        site.learn(new Evidence(NOON, null, false), NOON.plusSeconds(1));
        assertThat(site.state(true)).isEqualTo(State.ACKNOWLEDGED);
        assertThat(site.settledAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void what_a_site_once_said_stays() {
        site.learn(new Evidence(NOON, null, true), NOON);
        site.learn(new Evidence(null, null, true), NOON.plusSeconds(1));
        assertThat(site.acknowledgedAt()).isEqualTo(NOON);
    }

    @Test
    void a_person_can_note_that_it_is_gone() {
        UUID erik = UUID.randomUUID();
        assertThatThrownBy(() -> site.note(erik, " ", NOON)).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> site.note(erik, "x".repeat(1_001), NOON)).isInstanceOf(HeraldException.class);
        site.note(erik, "I looked.", NOON);
        site.note(erik, "I looked again.", NOON.plusSeconds(9));
        assertThat(site.state(false)).isEqualTo(State.CONFIRMED);
        assertThat(site.note()).isEqualTo("I looked again.");
        assertThat(site.settledAt()).isEqualTo(NOON);
    }

    @Test
    void an_overdue_site_is_escalated_once_and_again_every_hour_for_a_day() {
        assertThat(site.escalate(OVERDUE, OVERDUE.minusMillis(1))).isFalse();
        assertThat(site.escalate(OVERDUE, OVERDUE)).isTrue();
        assertThat(site.escalate(OVERDUE, OVERDUE.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(site.escalate(OVERDUE, OVERDUE.plus(Duration.ofHours(1)))).isTrue();
        for (int hours = 2; hours < 100; hours++) {
            boolean unused = site.escalate(OVERDUE, OVERDUE.plus(Duration.ofHours(hours)));
        }
        assertThat(site.escalations()).isEqualTo(24);
    }

    @Test
    void a_settled_site_is_never_escalated() {
        site.learn(new Evidence(NOON, NOON, true), NOON);
        assertThat(site.escalate(OVERDUE, OVERDUE.plusSeconds(1))).isFalse();
    }
}
