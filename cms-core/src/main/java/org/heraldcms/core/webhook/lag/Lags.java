package org.heraldcms.core.webhook.lag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.InstantColumn;
import org.jspecify.annotations.Nullable;

/** Reads how far deliveries lag behind. */
@ApplicationScoped
@Transactional
class Lags {

    private static final String LINES =
            "select e.id, coalesce(e.site, ''), e.url, e.enabled, e.rate_per_second is not null"
                    + " and w.due, w.waiting, w.oldest from endpoint e join (select d.endpoint_id, count(*) as waiting,"
                    + " min(d.waits_since) as oldest, bool_or(d.next_attempt_at <= ?1 and d.attempts = 0) as due"
                    + " from delivery d where d.state = 'pending' group by d.endpoint_id) w on w.endpoint_id = e.id";

    private static final String NOT_FANNED_OUT = "select c.at from change c where c.position = (select f.position + 1"
            + " from follower f where f.name = 'webhook')";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    Lag read() {
        Instant now = clock.instant();
        List<?> lines = store.createNativeQuery(LINES)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return new Lag(now, lines.stream().map(row -> line((Object[]) row)).toList(), notFannedOut());
    }

    private @Nullable Instant notFannedOut() {
        List<?> oldest = store.createNativeQuery(NOT_FANNED_OUT).getResultList();
        return oldest.isEmpty() ? null : InstantColumn.read(oldest.getFirst());
    }

    private static Lag.Line line(Object[] row) {
        Lag.State pace = (boolean) row[4] ? Lag.State.THROTTLED : Lag.State.WAITING;
        return new Lag.Line(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (boolean) row[3] ? pace : Lag.State.DISABLED,
                ((Number) row[5]).longValue(),
                InstantColumn.read(row[6]));
    }
}
