package org.heraldcms.core.webhook.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key of an endpoint: the one in use of its scheme, or an older one that signs along until it expires. */
@Entity
@Table(name = "endpoint_key")
public class EndpointKey {

    @Id
    private UUID id;

    @Column(name = "endpoint_id")
    private UUID endpointId;

    private String scheme;
    private String secret;

    @Column(name = "public_key")
    private @Nullable String publicKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    /** For the store only. */
    protected EndpointKey() {}

    EndpointKey(UUID id, UUID endpointId, SigningKey key, String sealed, Instant now) {
        this.id = id;
        this.endpointId = endpointId;
        this.scheme = key.scheme().label();
        this.secret = sealed;
        this.publicKey = key.publicKey().orElse(null);
        this.createdAt = now;
    }

    /** Another one took its place; it signs along until an instant. */
    void retire(Instant end) {
        expiresAt = end;
    }

    public UUID id() {
        return id;
    }

    UUID endpointId() {
        return endpointId;
    }

    public Scheme scheme() {
        return Scheme.of(scheme);
    }

    /** The key, sealed. */
    String secret() {
        return secret;
    }

    /** What a receiver verifies with; null for a secret that both sides have. */
    public @Nullable String publicKey() {
        return publicKey;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Until when it signs along; null as long as it is the one in use. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** Whether it signs at an instant. */
    boolean signsAt(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }
}
