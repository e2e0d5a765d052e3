package org.heraldcms.core.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of one HTTP try; never altered. */
@Entity
@Table(name = "attempt")
public class Attempt {

    @Id
    private UUID id;

    @Column(name = "delivery_id")
    private UUID deliveryId;

    private Instant at;
    private @Nullable Integer status;
    private @Nullable String error;

    @Column(name = "duration_ms")
    private int durationMs;

    private String answer;

    /** For the store only. */
    protected Attempt() {}

    Attempt(UUID id, UUID deliveryId, Try made) {
        this.id = id;
        this.deliveryId = deliveryId;
        this.at = made.at();
        this.durationMs = Math.toIntExact(made.took().toMillis());
        this.answer = "";
        switch (made.outcome()) {
            case Outcome.Answered answered -> {
                status = answered.status();
                answer = answered.answer();
            }
            case Outcome.Failed failed -> error = failed.reason().label();
        }
    }

    /** A try just made: when it began, how long it took, and what came of it. */
    record Try(Instant at, Duration took, Outcome outcome) {}

    public UUID deliveryId() {
        return deliveryId;
    }

    /** When it began. */
    public Instant at() {
        return at;
    }

    /** The HTTP status; null when there was no answer. */
    public @Nullable Integer status() {
        return status;
    }

    /** The name of the reason why there was no answer; null when there was one. */
    public @Nullable String error() {
        return error;
    }

    /** How long it took, in milliseconds. */
    public int durationMs() {
        return durationMs;
    }

    /** The beginning of the answer's body, at most 20,000 bytes. */
    public String answer() {
        return answer;
    }
}
