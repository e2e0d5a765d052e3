package org.heraldcms.web.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.site.Wants;
import org.heraldcms.core.webhook.endpoint.EndpointDraft;
import org.heraldcms.core.webhook.endpoint.HeaderDraft;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as whoever manages it sees it.
 *
 * @param site whose it is; null for one of the operators
 * @param types the types of change it gets; empty means all
 * @param articleTypes the types of article; empty means all
 * @param topics of which an article has one at least; empty means all
 * @param locales the locales of editions; empty means all
 * @param body thin, or full for the whole document with each change
 * @param ordered whether each message waits for the one before it
 * @param ratePerSecond how many messages a second it takes; null when it does not say
 * @param headers its own headers, each with stars for what it says
 * @param health how it fares, and why
 * @param keys what signs for it
 * @param secret stands here only in the answer that made or took it
 */
record EndpointView(
        UUID id,
        @Nullable String site,
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
        EndpointHealthView health,
        List<EndpointKeyView> keys,
        @Nullable String secret) {

    /** What stands beside the settings. */
    record Beside(
            EndpointHealthView health,
            List<EndpointKeyView> keys,
            @Nullable String secret) {}

    static EndpointView of(Endpoint endpoint, Beside beside) {
        Wants wants = endpoint.wants();
        return new EndpointView(
                endpoint.id(),
                endpoint.site(),
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
                beside.health(),
                beside.keys(),
                beside.secret());
    }

    private static Map<String, String> masked(Endpoint endpoint) {
        Map<String, String> masked = new LinkedHashMap<>();
        endpoint.headerNames().forEach(name -> masked.put(name, HeaderDraft.MASK));
        return masked;
    }
}
