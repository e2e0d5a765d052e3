package org.heraldcms.web.webhook;

import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.webhook.signing.EndpointKey;
import org.heraldcms.core.webhook.signing.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * A key that an endpoint's messages are signed with.
 *
 * @param publicKey what a receiver verifies with; null for a secret that both sides have
 * @param expiresAt until when it signs along; null as long as it is the one in use
 * @param secret stands here only in the answer that made or took it
 */
record EndpointKeyView(
        UUID id,
        Scheme scheme,
        @Nullable String publicKey,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable String secret) {

    static EndpointKeyView of(EndpointKey key) {
        return of(key, null);
    }

    static EndpointKeyView of(EndpointKey key, @Nullable String secret) {
        return new EndpointKeyView(key.id(), key.scheme(), key.publicKey(), key.createdAt(), key.expiresAt(), secret);
    }
}
