package org.heraldcms.core.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;

/**
 * The single history from which all projections follow.
 *
 * <p>Positions are taken under the lock of one row as the last step of the appending transaction. The lock is held
 * until that transaction ends, so the next one can only take its positions after the commit: a reader that has seen
 * position N will never be shown a smaller one later, and a rollback gives its positions back.
 */
@ApplicationScoped
public class ChangeLog {

    private static final String COLUMNS =
            "position, id, at, type, site, article_id, locale, revision, digest, replaced, body";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    @Inject
    private Event<Appended> appended;

    /** Says, once the transaction has committed, that there is something to follow. */
    public record Appended(long head) {}

    /**
     * Appends in the caller's transaction, as its last step.
     *
     * @return the changes with their positions, in the order given
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Change> append(List<NewChange> news) {
        store.flush();
        long head = ((Number)
                        store.createNativeQuery("update change_head set position = position + ?1 returning position")
                                .setParameter(1, news.size())
                                .getSingleResult())
                .longValue();
        // Under the lock, so that instants follow the positions.
        Instant now = clock.instant();
        List<Change> changes = new ArrayList<>(news.size());
        for (NewChange change : news) {
            changes.add(insert(change, head - news.size() + changes.size() + 1, now));
        }
        appended.fire(new Appended(head));
        return List.copyOf(changes);
    }

    private Change insert(NewChange change, long position, Instant now) {
        UUID id = Ids.next(now);
        byte[] body = change.body().at(position, id);
        store.createNativeQuery(
                        "insert into change (" + COLUMNS + ") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
                .setParameter(1, position)
                .setParameter(2, id)
                .setParameter(3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(4, change.type().label())
                .setParameter(5, change.site())
                .setParameter(6, change.articleId())
                .setParameter(7, change.locale().tag())
                .setParameter(8, change.revision())
                .setParameter(9, change.digest())
                .setParameter(10, change.replaced())
                .setParameter(11, body)
                .executeUpdate();
        return new Change(
                position,
                id,
                now,
                change.type(),
                change.site(),
                change.articleId(),
                change.locale(),
                change.revision(),
                change.digest(),
                change.replaced(),
                body);
    }

    /** The changes behind a position, in order, at most {@code limit} of them. */
    @Transactional
    public List<Change> after(long position, int limit) {
        List<?> rows = store.createNativeQuery(
                        "select " + COLUMNS + " from change where position > ?1 order by position")
                .setParameter(1, position)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> read((Object[]) row)).toList();
    }

    /** The position of the newest change; 0 when there is none. */
    @Transactional
    public long head() {
        return ((Number) store.createNativeQuery("select position from change_head")
                        .getSingleResult())
                .longValue();
    }

    private static Change read(Object[] row) {
        return new Change(
                ((Number) row[0]).longValue(),
                (UUID) row[1],
                instant(row[2]),
                ChangeType.of((String) row[3]),
                (String) row[4],
                (UUID) row[5],
                new LocaleTag((String) row[6]),
                ((Number) row[7]).intValue(),
                (String) row[8],
                (String) row[9],
                (byte[]) row[10]);
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }
}
