package org.heraldcms.core.webhook.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.site.Endpoint;
import org.jspecify.annotations.Nullable;

/** Says how endpoints fare, and why. Whoever asks was allowed to see them. */
@ApplicationScoped
@Transactional
public class Reports {

    private static final String WAITING = "select d.endpoint_id, count(*), min(d.created_at) from delivery d"
            + " where d.state = 'pending' and d.endpoint_id = any(cast(?1 as uuid[])) group by d.endpoint_id";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    private record Waiting(long count, @Nullable Instant since) {}

    private static final Waiting NOTHING = new Waiting(0, null);

    /** One endpoint. */
    public Health of(Endpoint endpoint) {
        return of(List.of(endpoint)).getOrDefault(endpoint.id(), health(endpoint, null, NOTHING));
    }

    /** Each of these, by its id. */
    public Map<UUID, Health> of(Collection<Endpoint> endpoints) {
        if (endpoints.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = endpoints.stream().map(Endpoint::id).toList();
        Map<UUID, Waiting> waiting = waiting(ids);
        Map<UUID, Trouble> troubles = store.createQuery(
                        "select t from Trouble t where t.endpointId in :ids", Trouble.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Trouble::endpointId, Function.identity()));
        Map<UUID, Health> all = new HashMap<>();
        endpoints.forEach(one ->
                all.put(one.id(), health(one, troubles.get(one.id()), waiting.getOrDefault(one.id(), NOTHING))));
        return all;
    }

    private Map<UUID, Waiting> waiting(List<UUID> ids) {
        Map<UUID, Waiting> waiting = new HashMap<>();
        for (Object row : store.createNativeQuery(WAITING)
                .setParameter(1, ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList()) {
            Object[] said = (Object[]) row;
            waiting.put((UUID) said[0], new Waiting(((Number) said[1]).longValue(), InstantColumn.read(said[2])));
        }
        return waiting;
    }

    private static Health health(Endpoint endpoint, @Nullable Trouble trouble, Waiting waiting) {
        if (!endpoint.isEnabled()) {
            return disabled(endpoint, trouble, waiting);
        }
        if (trouble == null) {
            return new Health(Health.State.HEALTHY, null, null, null, null, 0, null, waiting.count(), waiting.since());
        }
        return new Health(
                Health.State.FAILING,
                trouble.since(),
                trouble.reason(),
                Causes.sentence(trouble.reason()),
                null,
                trouble.failures(),
                trouble.endsAt(),
                waiting.count(),
                waiting.since());
    }

    private static Health disabled(Endpoint endpoint, @Nullable Trouble trouble, Waiting waiting) {
        String reason = endpoint.disabledReason().orElse("");
        String last = trouble == null ? null : trouble.reason();
        String cause = Disabling.cause(reason);
        return new Health(
                Health.State.DISABLED,
                endpoint.disabledAt(),
                cause == null ? last : cause,
                endpoint.disabledReason().orElse(null),
                Disabling.who(reason),
                trouble == null ? 0 : trouble.failures(),
                null,
                waiting.count(),
                waiting.since());
    }
}
