package org.heraldcms.core.webhook.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.operation.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, within the transaction that records a try, how its endpoint fares. One success ends a series of failures; a
 * ping, an example and what somebody sends again by hand can end one, but never begin or prolong one: whoever tries is
 * not to be punished for it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HealthBook {

    private static final String BEGIN = "insert into endpoint_trouble"
            + " (endpoint_id, since, last_at, counted_at, failures, spread, reason, after_position)"
            + " values (?1, ?2, ?2, ?2, ?3, 1, ?4, cast(?5 as bigint)) on conflict (endpoint_id) do nothing";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Announcer announcer;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A try that failed.
     *
     * @param position that of the change; null for what is no change
     * @param delivery the delivery tried
     * @param byHand whether somebody tries: nothing but 410 is held against the endpoint
     * @param cause why it failed: {@code http_500}, {@code timeout}
     * @param gone whether the endpoint says that it is no more
     * @param exhausted whether that was the last try
     */
    public record Failed(
            UUID endpoint,
            UUID delivery,
            @Nullable Long position,
            boolean byHand,
            String cause,
            boolean gone,
            boolean exhausted) {}

    /** These endpoints took something: as far as they had failed, that is over. */
    public void succeeded(Collection<UUID> endpoints) {
        if (!endpoints.isEmpty()) {
            List<?> failing = store.createNativeQuery(
                            "select endpoint_id from endpoint_trouble where endpoint_id = any(cast(?1 as uuid[]))")
                    .setParameter(1, endpoints.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                    .getResultList();
            failing.forEach(id -> recovered((UUID) id));
        }
    }

    private void recovered(UUID id) {
        Trouble trouble = store.find(Trouble.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (trouble == null) {
            return;
        }
        store.remove(trouble);
        Endpoint endpoint = store.find(Endpoint.class, id);
        if (endpoint != null && trouble.isReported()) {
            announcer.tell(EventType.ENDPOINT_RECOVERED, endpoint, told(trouble));
        }
    }

    /** An endpoint failed. */
    public void failed(Failed failed) {
        Endpoint endpoint = store.find(Endpoint.class, failed.endpoint());
        if (endpoint == null) {
            return;
        }
        Instant now = clock.instant();
        if (failed.exhausted()) {
            announcer.exhausted(endpoint, failed);
        }
        Trouble trouble = failed.byHand() ? null : trouble(failed, now);
        if (failed.gone()) {
            disable(endpoint, Disabling.GONE, trouble);
        } else if (trouble != null && endpoint.isEnabled()) {
            judge(endpoint, trouble, now);
        }
        if (trouble != null && failed.exhausted() && trouble.exhaust(now)) {
            announcer.givenUp(endpoint, told(trouble));
        }
    }

    /** The series that the failure belongs to; should another try fail at this moment, one of the two begins it. */
    private Trouble trouble(Failed failed, Instant now) {
        Trouble.Failure failure = new Trouble.Failure(failed.cause(), failed.position());
        boolean begun = begin(new Trouble(failed.endpoint(), failure, now));
        Trouble trouble = store.find(Trouble.class, failed.endpoint(), LockModeType.PESSIMISTIC_WRITE);
        if (!begun) {
            trouble.goOn(failure, now);
        }
        return trouble;
    }

    private boolean begin(Trouble fresh) {
        return store.createNativeQuery(BEGIN)
                        .setParameter(1, fresh.endpointId())
                        .setParameter(2, fresh.since().atOffset(ZoneOffset.UTC))
                        .setParameter(3, fresh.failures())
                        .setParameter(4, fresh.reason())
                        .setParameter(5, fresh.afterPosition())
                        .executeUpdate()
                == 1;
    }

    private void judge(Endpoint endpoint, Trouble trouble, Instant now) {
        if (trouble.isToEnd(now)) {
            disable(
                    endpoint,
                    "Nothing but failures since " + trouble.since() + "; the last: "
                            + Causes.sentence(trouble.reason()),
                    trouble);
        } else if (trouble.warn(now)) {
            announcer.tell(EventType.ENDPOINT_DISABLING, endpoint, told(trouble));
        } else if (trouble.report(now)) {
            announcer.tell(EventType.ENDPOINT_FAILING, endpoint, told(trouble));
        }
    }

    private void disable(Endpoint endpoint, String reason, @Nullable Trouble trouble) {
        if (!endpoint.isEnabled() || !hold(endpoint)) {
            return;
        }
        endpoint.disable(reason, clock.instant());
        audit.recordUnnamed(
                Audit.CLOCK,
                "endpoint.disable",
                endpoint.owner(),
                Map.of("endpoint", endpoint.id(), "url", endpoint.url(), "reason", reason));
        Map<String, Object> more = new HashMap<>(trouble == null ? Map.of() : told(trouble));
        more.put("reason", reason);
        String cause = Disabling.cause(reason);
        if (cause != null) {
            more.put("cause", cause);
        }
        announcer.tell(EventType.ENDPOINT_DISABLED, endpoint, more);
    }

    /**
     * Keeps others from changing an endpoint. One that somebody is changing at this moment is passed over, for they may
     * be waiting for what is recorded here: should it fail once more, its turn comes then.
     */
    private boolean hold(Endpoint endpoint) {
        boolean isFree = !store.createNativeQuery("select 1 from endpoint where id = ?1 for no key update skip locked")
                .setParameter(1, endpoint.id())
                .getResultList()
                .isEmpty();
        if (isFree) {
            store.refresh(endpoint);
        }
        return isFree && endpoint.isEnabled();
    }

    private static Map<String, Object> told(Trouble trouble) {
        Map<String, Object> told = new HashMap<>();
        told.put("since", trouble.since().toString());
        told.put("failures", trouble.failures());
        told.put("cause", trouble.reason());
        told.put("reason", Causes.sentence(trouble.reason()));
        Instant end = trouble.endsAt();
        if (end != null) {
            told.put("disabledFrom", end.toString());
        }
        return told;
    }

    /**
     * Somebody enabled an endpoint: its failures count no more.
     *
     * @return behind which position nothing was taken; null when no change failed
     */
    public @Nullable Long forgive(Endpoint endpoint) {
        Trouble trouble = store.find(Trouble.class, endpoint.id(), LockModeType.PESSIMISTIC_WRITE);
        if (trouble == null) {
            return null;
        }
        store.remove(trouble);
        store.flush();
        return trouble.afterPosition();
    }
}
