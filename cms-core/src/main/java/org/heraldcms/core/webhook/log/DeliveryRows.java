package org.heraldcms.core.webhook.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.Attempt;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.call.Exchange;
import org.jspecify.annotations.Nullable;

/** Reads deliveries with their tries. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DeliveryRows {

    /** What a list shows of an answer; the delivery itself shows all that was kept. */
    static final int BEGINNING = 1_000;

    static final int WHOLE = 20_000;

    private static final String COLUMNS = "select d.id, d.endpoint_id, e.site, e.url, d.webhook_id, d.type, d.position,"
            + " c.article_id, d.locale, d.urgent, d.trial, d.state, d.attempts, d.last_status, d.next_attempt_at,"
            + " d.created_at, d.ended_at from delivery d join endpoint e on e.id = d.endpoint_id"
            + " left join change c on c.position = d.position";

    private static final String TRIES =
            "select delivery_id, at, status, error, duration_ms, left(answer, ?2), url, asked,"
                    + " answered from attempt where delivery_id = any(cast(?1 as uuid[])) order by at";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /**
     * Those that a statement gives the ids of, the newest first.
     *
     * @param answer how many characters of each answer
     */
    List<Tracked> of(String ids, Values values, int answer) {
        List<?> rows = values.in(store.createNativeQuery(COLUMNS + " where d.id in (" + ids + ") order by d.id desc"))
                .getResultList();
        Map<UUID, List<Attempt>> tries =
                tries(rows.stream().map(row -> (UUID) ((Object[]) row)[0]).toList(), answer);
        return rows.stream().map(row -> tracked((Object[]) row, tries)).toList();
    }

    /** The bytes that a delivery brings, as text. */
    byte[] body(UUID id) {
        return (byte[]) store.createNativeQuery("select coalesce(d.ping, b.body, c.body) from delivery d"
                        + " left join change c on c.position = d.position"
                        + " left join full_body b on d.full_body and b.position = d.position where d.id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    private Map<UUID, List<Attempt>> tries(Collection<UUID> deliveries, int answer) {
        if (deliveries.isEmpty()) {
            return Map.of();
        }
        List<?> rows = store.createNativeQuery(TRIES)
                .setParameter(1, deliveries.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(2, answer)
                .getResultList();
        return rows.stream().map(row -> attempt((Object[]) row)).collect(Collectors.groupingBy(Attempt::deliveryId));
    }

    private static Tracked tracked(Object[] row, Map<UUID, List<Attempt>> tries) {
        UUID id = (UUID) row[0];
        return new Tracked(
                id,
                (UUID) row[1],
                (String) row[2],
                row[2] == null ? Endpoint.OPERATORS : (String) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                row[6] == null ? null : ((Number) row[6]).longValue(),
                (UUID) row[7],
                (String) row[8],
                (boolean) row[9],
                (boolean) row[10],
                Delivery.State.of((String) row[11]),
                ((Number) row[12]).intValue(),
                number(row[13]),
                instant(row[14]),
                InstantColumn.read(row[15]),
                instant(row[16]),
                tries.getOrDefault(id, List.of()));
    }

    private static Attempt attempt(Object[] row) {
        return new Attempt(
                (UUID) row[0],
                InstantColumn.read(row[1]),
                number(row[2]),
                (String) row[3],
                ((Number) row[4]).intValue(),
                (String) row[5],
                (String) row[6],
                Exchange.headers((String) row[7]),
                Exchange.headers((String) row[8]));
    }

    private static @Nullable Integer number(@Nullable Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : InstantColumn.read(column);
    }
}
