package org.heraldcms.core.publishing.release;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** What is planned, and what came of it, in the order of the clock: publications and withdrawals, and releases. */
@ApplicationScoped
@Transactional
public class Calendar {

    private static final Duration LONGEST = Duration.ofDays(366);

    private static final String ENTRIES = "select * from ("
            + "select s.due_at as at, s.id, s.action as kind, coalesce(s.outcome, 'scheduled') as state, r.title as name,"
            + " s.article_id, s.locale, s.revision, s.site, s.local_time, s.zone, 1 as items"
            + " from schedule s join revision r on (r.article_id, r.locale, r.number) = (s.article_id, s.locale, s.revision)"
            + " where s.due_at >= ?1 and s.due_at < ?2 and s.outcome is distinct from 'cancelled'"
            + " union all "
            + "select coalesce(l.launched_at, l.due_at), l.id, 'release', l.state, l.name,"
            + " null, null, null, null, l.local_time, l.zone,"
            + " cast((select count(*) from release_item i where i.release_id = l.id) as integer)"
            + " from release l where coalesce(l.launched_at, l.due_at) >= ?1 and coalesce(l.launched_at, l.due_at) < ?2"
            + ") as entry where (at, id) > (?3, ?4) order by at, id limit ?5";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** From an instant until before another, at most a year later. */
    public record Span(Instant from, Instant until) {
        public Span {
            if (!until.isAfter(from)) {
                throw HeraldException.invalid("until", "It has to end after it begins.");
            }
            if (Duration.between(from, until).compareTo(LONGEST) > 0) {
                throw HeraldException.invalid("until", "A calendar shows a year at most.");
            }
        }
    }

    /** What an entry is about. */
    public enum Kind {
        PUBLISH,
        WITHDRAW,
        RELEASE;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A place in the calendar. */
    public record Place(Instant at, UUID id) {}

    /**
     * An entry.
     *
     * @param state scheduled, done, launched or refused
     * @param name title of the revision, or name of the release
     * @param edition null for a release
     * @param localTime what was meant, by the clock of the zone; null when an instant was
     * @param items how many items a release has; 1 otherwise
     */
    public record Entry(
            Place place,
            Kind kind,
            String state,
            String name,
            @Nullable Where edition,
            @Nullable String localTime,
            @Nullable String zone,
            int items) {}

    /** A revision of an edition on a site. */
    public record Where(UUID articleId, LocaleTag locale, int revision, String site) {}

    /** Entries of a span, in order, behind a place. */
    public List<Entry> entries(Span span, @Nullable Place after, int limit) {
        Place behind = after == null ? new Place(Instant.EPOCH, new UUID(0, 0)) : after;
        List<?> rows = store.createNativeQuery(ENTRIES)
                .setParameter(1, Timestamp.from(span.from()))
                .setParameter(2, Timestamp.from(span.until()))
                .setParameter(3, Timestamp.from(behind.at()))
                .setParameter(4, behind.id())
                .setParameter(5, limit)
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static Entry entry(Object[] row) {
        Where where = row[5] == null
                ? null
                : new Where(
                        (UUID) row[5], new LocaleTag((String) row[6]), ((Number) row[7]).intValue(), (String) row[8]);
        return new Entry(
                new Place(InstantColumn.read(row[0]), (UUID) row[1]),
                Kind.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)),
                (String) row[3],
                (String) row[4],
                where,
                (String) row[9],
                (String) row[10],
                ((Number) row[11]).intValue());
    }
}
