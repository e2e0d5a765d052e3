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
import org.heraldcms.core.base.InstantColumn;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

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
            "position, coalesce(through, position), id, at, type, site, article_id, locale, revision, digest, replaced, body";

    private static final String INSERT =
            "insert into change (position, through, id, at, type, site, article_id, locale,"
                    + " revision, digest, replaced, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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
        List<Change> changes = numbered(news, head);
        Bulk.run(store, INSERT, changes.stream().map(ChangeLog::row).toList());
        appended.fire(new Appended(head));
        return changes;
    }

    /** Reads the clock under the lock, so that instants follow the positions. */
    private List<Change> numbered(List<NewChange> news, long head) {
        Instant now = clock.instant();
        List<Change> changes = new ArrayList<>(news.size());
        for (NewChange change : news) {
            changes.add(numbered(change, head - news.size() + changes.size() + 1, head, now));
        }
        return List.copyOf(changes);
    }

    private static Change numbered(NewChange change, long position, long through, Instant now) {
        UUID id = Ids.next(now);
        return new Change(
                position,
                through,
                id,
                now,
                change.type(),
                change.site(),
                change.articleId(),
                change.locale(),
                change.revision(),
                change.digest(),
                change.replaced(),
                change.body().at(position, id));
    }

    private static @Nullable Object[] row(Change change) {
        LocaleTag locale = change.locale();
        return new @Nullable Object[] {
            change.position(),
            change.through(),
            change.id(),
            OffsetDateTime.ofInstant(change.at(), ZoneOffset.UTC),
            change.type().label(),
            change.site(),
            change.articleId(),
            locale == null ? null : locale.tag(),
            change.revision(),
            change.digest(),
            change.replaced(),
            change.body()
        };
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
        String locale = (String) row[7];
        Number revision = (Number) row[8];
        return new Change(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                (UUID) row[2],
                InstantColumn.read(row[3]),
                ChangeType.of((String) row[4]),
                (String) row[5],
                (UUID) row[6],
                locale == null ? null : new LocaleTag(locale),
                revision == null ? null : revision.intValue(),
                (String) row[9],
                (String) row[10],
                (byte[]) row[11]);
    }
}
