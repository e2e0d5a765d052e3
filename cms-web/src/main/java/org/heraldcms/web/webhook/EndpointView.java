package org.heraldcms.web.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.site.Wants;
import org.heraldcms.core.webhook.EndpointDraft;
import org.heraldcms.core.webhook.EndpointSecrets;
import org.heraldcms.core.webhook.Endpoints;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as its site's manager sees it.
 *
 * @param types the types of change it gets; empty means all
 * @param ordered whether each message waits for the one before it
 * @param ratePerSecond how many messages a second it takes; null when it does not say
 * @param headers its own headers, each with stars for what it says
 * @param secret stands here only in the answer that made or took it
 */
record EndpointView(
        UUID id,
        String site,
        String url,
        List<String> types,
        List<String> articleTypes,
        List<String> topics,
        List<String> locales,
        String body,
        Map<String, String> headers,
        boolean enabled,
        @Nullable String disabledReason,
        boolean ordered,
        @Nullable Integer ratePerSecond,
        @Nullable Instant disabledAt,
        long afterPosition,
        Instant createdAt,
        @Nullable String secret) {

    private static final String MASK = "***";

    static EndpointView of(Endpoint endpoint) {
        return of(endpoint, null);
    }

    static EndpointView of(Endpoints.Registered registered) {
        return of(registered.endpoint(), registered.secret());
    }

    static EndpointView of(EndpointSecrets.Taken taken) {
        return of(taken.endpoint(), taken.secret());
    }

    private static EndpointView of(Endpoint endpoint, @Nullable String secret) {
        Wants wants = endpoint.wants();
        return new EndpointView(
                endpoint.id(),
                endpoint.owner(),
                endpoint.url(),
                wants.types(),
                wants.articleTypes(),
                wants.topics(),
                wants.locales(),
                EndpointDraft.bodyOf(endpoint.carriesDocuments()),
                masked(endpoint),
                endpoint.isEnabled(),
                endpoint.disabledReason().orElse(null),
                endpoint.isOrdered(),
                endpoint.ratePerSecond(),
                endpoint.disabledAt(),
                endpoint.afterPosition(),
                endpoint.createdAt(),
                secret);
    }

    private static Map<String, String> masked(Endpoint endpoint) {
        Map<String, String> masked = new LinkedHashMap<>();
        endpoint.headerNames().forEach(name -> masked.put(name, MASK));
        return masked;
    }
}
