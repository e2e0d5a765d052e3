package org.heraldcms.core.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.webhook.call.Outcome;
import org.heraldcms.core.webhook.health.HealthBook;
import org.jspecify.annotations.Nullable;

/**
 * One change to be brought to one endpoint; or a ping, an example, or something that the operators are told.
 *
 * <p>It is pending until a try ends it: delivered or failed. Both ends can be left again by a person who
 * wants it sent once more. A recall stands before everything else in line, and a text that it overtakes is superseded for
 * good.
 */
@Entity
@Table(name = "delivery")
public class Delivery {

    /** Where a delivery stands. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED,
        /** What it says was recalled before it was delivered; it is never sent any more. */
        SUPERSEDED;

        /**
         * The state of this label.
         *
         * @throws HeraldException INVALID at {@code state} when there is none
         */
        public static State of(String label) {
            return Arrays.stream(values())
                    .filter(state -> state.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> HeraldException.invalid(
                            "state", "The state of a delivery is pending, delivered, failed or superseded."));
        }

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The type of a ping, beside those of changes. */
    public static final String PING = "endpoint.ping";

    @Id
    private UUID id;

    @Column(name = "endpoint_id")
    private UUID endpointId;

    private @Nullable Long position;

    @Column(name = "webhook_id")
    private UUID webhookId;

    private String type;
    private byte @Nullable [] ping;
    private String state;
    private boolean urgent;
    private boolean trial;

    @Column(name = "by_hand")
    private boolean byHand;

    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "waits_since")
    private Instant waitsSince;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For the store only. */
    protected Delivery() {}

    private Delivery(UUID endpointId, UUID webhookId, String type, Instant now) {
        this.id = Ids.next(now);
        this.endpointId = endpointId;
        this.webhookId = webhookId;
        this.type = type;
        this.state = State.PENDING.label();
        this.createdAt = now;
        this.waitsSince = now;
        this.nextAttemptAt = now;
    }

    public static Delivery ofTrial(UUID endpointId, String type, byte[] body, Instant now) {
        Delivery delivery = new Delivery(endpointId, Ids.next(now), type, now);
        delivery.ping = body.clone();
        delivery.trial = true;
        return delivery;
    }

    /** The last try, which failed, as it counts for the endpoint. */
    public HealthBook.Failed failure(Outcome outcome) {
        return new HealthBook.Failed(
                endpointId, id, position, trial || byHand, outcome.cause(), outcome.isGone(), isGivenUp());
    }

    private boolean isGivenUp() {
        return !trial && state() == State.FAILED;
    }

    /** Is to be sent once more, as soon as it is the first in line; has all its tries again. */
    public void again(Instant now) {
        state = State.PENDING.label();
        attempts = 0;
        byHand = true;
        waitsSince = now;
        nextAttemptAt = now;
        endedAt = null;
    }

    public UUID id() {
        return id;
    }

    public UUID endpointId() {
        return endpointId;
    }

    /** The {@code webhook-id}, the same at every try: the id of the change, or of the ping. */
    public UUID webhookId() {
        return webhookId;
    }

    /** The position of the change; null for what is none. */
    public @Nullable Long position() {
        return position;
    }

    public String type() {
        return type;
    }

    /** Whether it goes before everything else in line: a recall. */
    public boolean urgent() {
        return urgent;
    }

    public State state() {
        return State.of(state);
    }

    /** How many tries there have been since it was last made pending. */
    public int attempts() {
        return attempts;
    }

    /** The earliest instant of the next try; null once it has ended. */
    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** When it last became pending. */
    public Instant waitsSince() {
        return waitsSince;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was delivered or given up; null while it is pending. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
