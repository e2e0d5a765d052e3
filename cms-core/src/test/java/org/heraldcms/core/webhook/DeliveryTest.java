package org.heraldcms.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeType;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-10-21T12:00:00Z");
    private static final Retries RETRIES = new Retries(Retries.WAITS, new Random(1));

    private final Delivery change = fresh();

    private static Delivery fresh() {
        return of(ChangeType.EDITION_PUBLISHED);
    }

    private static Delivery of(ChangeType type) {
        Change change = new Change(
                7,
                7,
                UUID.randomUUID(),
                NOON,
                type,
                "faro",
                UUID.randomUUID(),
                new LocaleTag("es"),
                1,
                null,
                null,
                new byte[0]);
        return Delivery.ofChange(UUID.randomUUID(), change, NOON);
    }

    private static Outcome answer(int status) {
        return new Outcome.Answered(status, "", Optional.empty());
    }

    @Test
    void a_2xx_ends_it() {
        change.tried(answer(204), RETRIES, NOON.plusSeconds(1));
        assertThat(change.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(change.endedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(change.nextAttemptAt()).isNull();
    }

    @Test
    void anything_else_is_tried_again_later() {
        for (Outcome outcome :
                new Outcome[] {answer(302), answer(500), new Outcome.Failed(Outcome.Reason.CONNECT_FAILED)}) {
            Delivery fresh = fresh();
            fresh.tried(outcome, RETRIES, NOON);
            assertThat(fresh.state()).isEqualTo(Delivery.State.PENDING);
            assertThat(fresh.nextAttemptAt()).isBetween(NOON.plusSeconds(4), NOON.plusSeconds(6));
        }
    }

    @Test
    void it_waits_as_long_as_the_endpoint_asks() {
        change.tried(new Outcome.Answered(503, "", Optional.of(Duration.ofHours(1))), RETRIES, NOON);
        assertThat(change.nextAttemptAt()).isEqualTo(NOON.plusSeconds(3_600));
    }

    @Test
    void the_fifteenth_failure_is_the_last() {
        for (int attempt = 1; attempt <= 15; attempt++) {
            assertThat(change.state()).isEqualTo(Delivery.State.PENDING);
            change.tried(answer(500), RETRIES, NOON);
        }
        assertThat(change.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(change.attempts()).isEqualTo(15);
    }

    @Test
    void a_failed_one_sent_again_has_all_its_tries_again() {
        for (int attempt = 1; attempt <= 15; attempt++) {
            change.tried(answer(500), RETRIES, NOON);
        }
        change.again(NOON.plusSeconds(60));
        assertThat(change.state()).isEqualTo(Delivery.State.PENDING);
        assertThat(change.nextAttemptAt()).isEqualTo(NOON.plusSeconds(60));
        change.tried(answer(500), RETRIES, NOON.plusSeconds(61));
        assertThat(change.state()).isEqualTo(Delivery.State.PENDING);
    }

    @Test
    void gone_keeps_it_pending_however_often_it_was_tried() {
        for (int attempt = 1; attempt <= 15; attempt++) {
            change.tried(answer(410), RETRIES, NOON);
        }
        assertThat(change.state()).isEqualTo(Delivery.State.PENDING);
    }

    @Test
    void a_ping_is_tried_once() {
        Delivery ping = Delivery.ofTrial(UUID.randomUUID(), Delivery.PING, new byte[0], NOON);
        ping.tried(answer(500), RETRIES, NOON);
        assertThat(ping.state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void an_outcome_that_comes_in_after_the_end_only_counts() {
        change.tried(answer(200), RETRIES, NOON);
        change.tried(answer(500), RETRIES, NOON.plusSeconds(1));
        assertThat(change.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(change.attempts()).isEqualTo(2);
    }

    @Test
    void a_recall_is_urgent_and_is_tried_several_times_within_the_first_minutes() {
        Delivery recall = of(ChangeType.ARTICLE_RECALLED);
        assertThat(change.urgent()).isFalse();
        assertThat(recall.urgent()).isTrue();
        Instant now = NOON;
        for (int attempt = 1; attempt <= 6; attempt++) {
            recall.tried(new Outcome.Failed(Outcome.Reason.TIMEOUT), RETRIES, now);
            now = Objects.requireNonNull(recall.nextAttemptAt());
        }
        assertThat(Duration.between(NOON, now)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(7));
    }
}
