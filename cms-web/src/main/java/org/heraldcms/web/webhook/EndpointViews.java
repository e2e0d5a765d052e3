package org.heraldcms.web.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.health.Health;
import org.heraldcms.core.webhook.health.Reports;
import org.heraldcms.core.webhook.signing.EndpointKeys;
import org.jspecify.annotations.Nullable;

/** Shows endpoints with how they fare and what signs for them. */
@ApplicationScoped
class EndpointViews {

    @Inject
    private Reports reports;

    @Inject
    private EndpointKeys keys;

    List<EndpointView> of(List<Endpoint> endpoints) {
        Map<UUID, Health> health = reports.of(endpoints);
        return endpoints.stream()
                .map(endpoint -> view(endpoint, Objects.requireNonNull(health.get(endpoint.id())), null))
                .toList();
    }

    EndpointView of(Endpoint endpoint) {
        return of(endpoint, null);
    }

    /** With a secret that is shown this once. */
    EndpointView of(Endpoint endpoint, @Nullable String secret) {
        return view(endpoint, reports.of(endpoint), secret);
    }

    private EndpointView view(Endpoint endpoint, Health health, @Nullable String secret) {
        List<EndpointKeyView> signing =
                keys.list(endpoint.id()).stream().map(EndpointKeyView::of).toList();
        return EndpointView.of(endpoint, new EndpointView.Beside(EndpointHealthView.of(health), signing, secret));
    }
}
