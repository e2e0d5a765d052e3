package org.heraldcms.core.webhook.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.operation.EventType;
import org.heraldcms.core.webhook.operation.Operations;
import org.heraldcms.core.webhook.signing.EndpointKey;
import org.heraldcms.core.webhook.signing.EndpointKeys;
import org.heraldcms.core.webhook.signing.Scheme;
import org.heraldcms.core.webhook.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/** What an endpoint's messages are signed with, as its site's manager changes it. */
@ApplicationScoped
@Transactional
public class EndpointSecrets {

    private static final int LONGEST_GRACE = 168;
    private static final int USUAL_GRACE = 24;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private EndpointAccess access;

    @Inject
    private EndpointKeys keys;

    @Inject
    private Operations operations;

    @Inject
    private Audit audit;

    /**
     * A key that somebody wants.
     *
     * @param secret in its written form; null to have one made
     * @param graceHours how long the one before signs along, 0 to 168; null for a day
     */
    public record Wish(
            Scheme scheme,
            @Nullable String secret,
            @Nullable Integer graceHours) {

        /** @throws HeraldException INVALID, naming the place */
        public Wish {
            if (graceHours != null && (graceHours < 0 || graceHours > LONGEST_GRACE)) {
                throw HeraldException.invalid("/graceHours", "The key before signs along for 0 to 168 hours.");
            }
        }

        SigningKey key() {
            return secret == null ? scheme.random() : scheme.read(secret);
        }

        Duration grace() {
            return Duration.ofHours(graceHours == null ? USUAL_GRACE : graceHours);
        }
    }

    /** A key just taken into use, with its written form, which is shown this once. */
    public record Taken(Endpoint endpoint, EndpointKey key, String secret) {}

    /** The keys that sign, those in use first. */
    public List<EndpointKey> list(Actor actor, Endpoints.Address address) {
        return keys.list(access.find(actor, address).id());
    }

    /**
     * Signs from now on with another key, or with one of a further scheme too.
     *
     * @throws HeraldException NOT_FOUND, FORBIDDEN, INVALID, or ILLEGAL_TRANSITION when ten older keys sign along already
     */
    public Taken use(Actor actor, Endpoints.Address address, Wish wish) {
        SigningKey key = wish.key();
        Endpoint endpoint = access.lock(actor, address);
        EndpointKey taken = keys.use(endpoint.id(), key, wish.grace());
        changed(endpoint);
        audit.record(
                actor,
                "endpoint.secret",
                endpoint.owner(),
                Map.of(
                        "endpoint",
                        endpoint.id(),
                        "key",
                        taken.id(),
                        "scheme",
                        taken.scheme(),
                        "graceHours",
                        wish.grace().toHours()));
        return new Taken(endpoint, taken, key.written());
    }

    /**
     * Signs from now on no more with a key: an older one, or the one of the asymmetric scheme.
     *
     * @throws HeraldException NOT_FOUND, FORBIDDEN, or ILLEGAL_TRANSITION for the secret in use
     */
    public void withdraw(Actor actor, Endpoints.Address address, UUID key) {
        Endpoint endpoint = access.lock(actor, address);
        EndpointKey withdrawn = keys.withdraw(endpoint.id(), key);
        changed(endpoint);
        audit.record(
                actor,
                "endpoint.secret.withdraw",
                endpoint.owner(),
                Map.of("endpoint", endpoint.id(), "key", key, "scheme", withdrawn.scheme()));
    }

    /** Whoever keeps the endpoint's envelope open has to look anew. */
    private void changed(Endpoint endpoint) {
        store.lock(endpoint, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        store.flush();
        operations.tell(EventType.ENDPOINT_UPDATED, endpoint, Map.of("enabled", endpoint.isEnabled()));
    }
}
