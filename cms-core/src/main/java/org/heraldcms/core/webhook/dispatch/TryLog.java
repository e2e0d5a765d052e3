package org.heraldcms.core.webhook.dispatch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.webhook.Attempt;
import org.heraldcms.core.webhook.call.Exchange;
import org.heraldcms.core.webhook.call.Outcome;
import org.jspecify.annotations.Nullable;

/** Writes what became of tries: many of them in one statement, and forgets them with their deliveries. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TryLog {

    /** A try whose delivery has ended meanwhile only counts; one whose endpoint was removed is dropped. */
    private static final String WRITE = "with tried as (select * from json_to_recordset(cast(?1 as json)) as t(delivery"
            + " uuid, at timestamptz, over timestamptz, status integer, error text, ms integer, answer text, url text,"
            + " asked text, answered text, state text, next timestamptz)),"
            + " moved as (update delivery d set attempts = d.attempts + 1, last_status = t.status,"
            + " state = case d.state when 'pending' then t.state else d.state end,"
            + " next_attempt_at = case d.state when 'pending' then t.next end,"
            + " ended_at = case when d.state = 'pending' and t.state <> 'pending' then t.over else d.ended_at end"
            + " from tried t where d.id = t.delivery returning d.id)"
            + " insert into attempt (delivery_id, at, status, error, duration_ms, answer, url, asked, answered)"
            + " select t.delivery, t.at, t.status, t.error, t.ms, t.answer, t.url, t.asked, t.answered"
            + " from tried t join moved m on m.id = t.delivery on conflict do nothing";

    private static final String FORGET = "with old as (select id from delivery where id > ?1 and id < ?2"
            + " and ended_at < ?3 order by id limit ?4 for update skip locked),"
            + " gone as (delete from delivery where id in (select id from old))"
            + " select id from old order by id";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int TYPICAL_ROW = 1_000;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    void write(List<Report.Tried> tries) {
        if (!tries.isEmpty()) {
            store.createNativeQuery(WRITE).setParameter(1, rows(tries)).executeUpdate();
        }
    }

    /** Without a tree in between: this is done for every single try. */
    private static String rows(List<Report.Tried> tries) {
        StringWriter rows = new StringWriter(tries.size() * TYPICAL_ROW);
        try (JsonGenerator json = JSON.createGenerator(rows)) {
            json.writeStartArray();
            for (Report.Tried tried : inOrder(tries)) {
                json.writeStartObject();
                row(tried, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows.toString();
    }

    /** In that of the ids, as whoever brings an endpoint back locks its deliveries; the store orders UUIDv7 as Java does. */
    private static List<Report.Tried> inOrder(List<Report.Tried> tries) {
        return tries.stream()
                .sorted(Comparator.comparing(tried -> tried.of().message().delivery()))
                .toList();
    }

    private static void row(Report.Tried tried, JsonGenerator row) throws IOException {
        Attempt.Try made = tried.made();
        row.writeStringField("delivery", tried.of().message().delivery().toString());
        row.writeStringField("at", made.at().toString());
        row.writeStringField("over", made.at().plus(made.took()).toString());
        row.writeNumberField("ms", made.took().toMillis());
        row.writeStringField("url", tried.of().message().url());
        row.writeStringField("asked", Exchange.lines(made.exchange().asked()));
        row.writeStringField("answered", Exchange.lines(made.exchange().answered()));
        row.writeStringField("state", tried.verdict().state().label());
        row.writeStringField("next", text(tried.verdict().nextAttemptAt()));
        switch (made.outcome()) {
            case Outcome.Answered answered -> {
                row.writeNumberField("status", answered.status());
                row.writeStringField("answer", answered.answer());
            }
            case Outcome.Failed failed -> {
                row.writeStringField("error", failed.reason().label());
                row.writeStringField("answer", "");
            }
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /**
     * Removes deliveries that ended before an instant, with their tries.
     *
     * @param after the last one that was removed before; all behind it is looked at
     * @return those removed, in order; fewer than {@code most} when no more are left that nobody else is removing
     */
    @Transactional
    List<UUID> forget(UUID after, Instant before, int most) {
        List<?> gone = store.createNativeQuery(FORGET)
                .setParameter(1, after)
                .setParameter(2, new UUID(before.toEpochMilli() << Short.SIZE, 0))
                .setParameter(3, before.atOffset(ZoneOffset.UTC))
                .setParameter(4, most)
                .getResultList();
        return gone.stream().map(UUID.class::cast).toList();
    }

    /** The endpoints of reports with when each may be sent the next message. */
    static String claims(List<Report> reports) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        reports.forEach(report ->
                rows.addObject().put("id", report.endpoint().toString()).put("paced", text(report.pacedUntil())));
        return rows.toString();
    }
}
