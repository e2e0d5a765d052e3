package org.heraldcms.core.webhook.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The envelopes of endpoints, kept open as long as an endpoint has the same settings, so that a try costs neither a
 * look into the store nor the opening of a seal.
 */
@ApplicationScoped
public class Envelopes {

    private static final int MOST = 10_000;

    @Inject
    private EndpointKeys keys;

    private final Map<UUID, Made> made = new ConcurrentHashMap<>();

    private record Made(long version, Envelope envelope) {}

    /**
     * The envelope of an endpoint.
     *
     * @param version of the endpoint's settings
     * @return empty when no key at hand opens what it is sealed with
     */
    public Optional<Envelope> of(UUID endpoint, long version) {
        Made known = made.get(endpoint);
        if (known != null && known.version() == version) {
            return Optional.of(known.envelope());
        }
        Optional<Envelope> opened = keys.envelope(endpoint);
        if (made.size() >= MOST) {
            made.clear();
        }
        opened.ifPresent(envelope -> made.put(endpoint, new Made(version, envelope)));
        return opened;
    }
}
