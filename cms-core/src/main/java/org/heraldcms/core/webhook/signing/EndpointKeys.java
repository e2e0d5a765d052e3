package org.heraldcms.core.webhook.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.vault.Vault;

/**
 * The keys of endpoints. A new one takes the place of the one in use, which signs along for a grace, so that a receiver
 * can change over whenever it likes within it. Whoever calls has locked the endpoint.
 */
@ApplicationScoped
@Transactional
public class EndpointKeys {

    /** How many older keys of an endpoint may sign along. */
    static final int MOST_OLD = 10;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Vault vault;

    @Inject
    private HeaderStore headers;

    @Inject
    private Clock clock;

    /** The keys that sign, those in use first, then the one that expires last. */
    public List<EndpointKey> list(UUID endpoint) {
        Instant now = clock.instant();
        return store.createQuery(
                        "select k from EndpointKey k where k.endpointId = :endpoint"
                                + " order by k.expiresAt desc nulls first, k.scheme, k.id desc",
                        EndpointKey.class)
                .setParameter("endpoint", endpoint)
                .getResultStream()
                .filter(key -> key.signsAt(now))
                .toList();
    }

    /**
     * Signs from now on with this key.
     *
     * @param grace for how long the one in use of the same scheme signs along
     * @throws HeraldException ILLEGAL_TRANSITION when ten older ones do so already
     */
    public EndpointKey use(UUID endpoint, SigningKey key, Duration grace) {
        Instant now = clock.instant();
        forget(endpoint, now);
        List<EndpointKey> present = list(endpoint);
        present.stream()
                .filter(old -> old.expiresAt() == null && old.scheme() == key.scheme())
                .forEach(old -> retire(old, grace, present));
        store.flush();
        UUID id = Ids.next(now);
        EndpointKey fresh = new EndpointKey(id, endpoint, key, vault.seal(Columns.KEYS.at(id), key.written()), now);
        store.persist(fresh);
        store.flush();
        return fresh;
    }

    private void retire(EndpointKey old, Duration grace, List<EndpointKey> present) {
        if (grace.isZero()) {
            store.remove(old);
            return;
        }
        if (present.stream().filter(key -> key.expiresAt() != null).count() >= MOST_OLD) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Ten older keys sign along already: withdraw one of them, or give no grace.");
        }
        old.retire(clock.instant().plus(grace));
    }

    /**
     * Withdraws a key at once.
     *
     * @throws HeraldException NOT_FOUND, or ILLEGAL_TRANSITION when it is the secret in use
     */
    public EndpointKey withdraw(UUID endpoint, UUID id) {
        EndpointKey key = store.find(EndpointKey.class, id);
        if (key == null || !key.endpointId().equals(endpoint)) {
            throw HeraldException.notFound("key");
        }
        if (key.scheme() == Scheme.V1 && key.expiresAt() == null) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "The secret in use cannot be withdrawn: put another in its place.");
        }
        store.remove(key);
        store.flush();
        return key;
    }

    private void forget(UUID endpoint, Instant now) {
        store.createNativeQuery("delete from endpoint_key where endpoint_id = ?1 and expires_at <= ?2")
                .setParameter(1, endpoint)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** All that signs, opened; empty when something of it cannot be, or when there is nothing. */
    Optional<Envelope> envelope(UUID endpoint) {
        List<Envelope.Key> opened = new ArrayList<>();
        List<EndpointKey> present = list(endpoint);
        for (EndpointKey key : present) {
            vault.open(Columns.KEYS.at(key.id()), key.secret())
                    .map(written -> new Envelope.Key(key.scheme().read(written), key.expiresAt()))
                    .ifPresent(opened::add);
        }
        Optional<Map<String, String>> custom = headers.of(endpoint);
        return present.isEmpty() || opened.size() < present.size()
                ? Optional.empty()
                : custom.map(values -> new Envelope(opened, values));
    }
}
