package org.heraldcms.core.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.call.Outcome;
import org.heraldcms.core.webhook.call.Retries;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant NOON = Instant.parse("2026-10-21T12:00:00Z");
    private static final Retries RETRIES = new Retries(Retries.WAITS, new Random(1));

    private static Waiting waiting(int attempts, boolean urgent) {
        Message message = new Message(
                UUID.randomUUID(),
                0,
                UUID.randomUUID(),
                "https://faro.example/",
                UUID.randomUUID(),
                new byte[0],
                urgent);
        return new Waiting(message, attempts, false);
    }

    private static Verdict of(int attempts, Outcome outcome) {
        return Verdict.of(waiting(attempts, false), outcome, RETRIES, NOON);
    }

    private static Outcome answer(int status) {
        return new Outcome.Answered(status, "", Optional.empty());
    }

    @Test
    void a_2xx_ends_it() {
        assertThat(of(0, answer(204))).isEqualTo(new Verdict(Delivery.State.DELIVERED, null));
        assertThat(of(0, answer(204)).isEnd()).isTrue();
    }

    @Test
    void anything_else_is_tried_again_later() {
        for (Outcome outcome :
                new Outcome[] {answer(302), answer(500), new Outcome.Failed(Outcome.Reason.CONNECT_FAILED)}) {
            Verdict verdict = of(0, outcome);
            assertThat(verdict.isEnd()).isFalse();
            assertThat(verdict.nextAttemptAt()).isBetween(NOON.plusSeconds(4), NOON.plusSeconds(6));
        }
    }

    @Test
    void it_waits_as_long_as_the_endpoint_asks() {
        assertThat(of(0, new Outcome.Answered(503, "", Optional.of(Duration.ofHours(1))))
                        .nextAttemptAt())
                .isEqualTo(NOON.plusSeconds(3_600));
    }

    @Test
    void the_fifteenth_failure_is_the_last() {
        assertThat(of(13, answer(500)).state()).isEqualTo(Delivery.State.PENDING);
        assertThat(of(14, answer(500))).isEqualTo(new Verdict(Delivery.State.FAILED, null));
    }

    @Test
    void gone_keeps_it_pending_however_often_it_was_tried() {
        assertThat(of(50, answer(410)).state()).isEqualTo(Delivery.State.PENDING);
    }

    @Test
    void a_ping_is_tried_once() {
        Waiting ping = new Waiting(waiting(0, false).message(), 0, true);
        assertThat(Verdict.of(ping, answer(500), RETRIES, NOON).state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void a_recall_is_tried_several_times_within_the_first_minutes() {
        Instant now = NOON;
        for (int attempts = 0; attempts < 6; attempts++) {
            Outcome timeout = new Outcome.Failed(Outcome.Reason.TIMEOUT);
            now = Objects.requireNonNull(
                    Verdict.of(waiting(attempts, true), timeout, RETRIES, now).nextAttemptAt());
        }
        assertThat(Duration.between(NOON, now)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(7));
    }
}
