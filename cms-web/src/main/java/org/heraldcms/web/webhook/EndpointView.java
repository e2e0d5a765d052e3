package org.heraldcms.web.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.Endpoints;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as its site's manager sees it.
 *
 * @param types the types of change it gets; empty means all
 * @param ordered whether each message waits for the one before it
 * @param ratePerSecond how many messages a second it takes; null when it does not say
 * @param secret stands here only in the answer that made or took it
 */
record EndpointView(
        UUID id,
        String site,
        String url,
        List<String> types,
        boolean enabled,
        @Nullable String disabledReason,
        boolean ordered,
        @Nullable Integer ratePerSecond,
        long afterPosition,
        Instant createdAt,
        @Nullable String secret) {

    static EndpointView of(Endpoint endpoint) {
        return of(endpoint, null);
    }

    static EndpointView of(Endpoints.Registered registered) {
        return of(registered.endpoint(), registered.secret());
    }

    private static EndpointView of(Endpoint endpoint, @Nullable String secret) {
        return new EndpointView(
                endpoint.id(),
                endpoint.site(),
                endpoint.url(),
                endpoint.types(),
                endpoint.isEnabled(),
                endpoint.disabledReason().orElse(null),
                endpoint.isOrdered(),
                endpoint.ratePerSecond(),
                endpoint.afterPosition(),
                endpoint.createdAt(),
                secret);
    }
}
