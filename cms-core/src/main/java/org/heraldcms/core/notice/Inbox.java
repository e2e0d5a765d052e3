package org.heraldcms.core.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** What each person was told; nobody sees another's. Kept for 90 days. */
@ApplicationScoped
@Transactional
public class Inbox {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final String COLUMNS =
            "n.id, n.kind, n.subject, n.link, cast(n.detail as text), n.created_at, n.read_at";
    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    /** A place in the list: behind the notice of that time and id. */
    public record Place(Instant createdAt, UUID id) {}

    /** The actor's notices behind a place, the newest first. */
    public List<Notice> page(Actor actor, boolean unread, @Nullable Place after, int most) {
        Query query = store.createNativeQuery("select " + COLUMNS + " from notice n where n.account_id = ?1"
                        + (unread ? " and n.read_at is null" : "")
                        + (after == null ? "" : " and (n.created_at, n.id) < (?2, ?3)")
                        + " order by n.created_at desc, n.id desc")
                .setParameter(1, actor.id())
                .setMaxResults(most);
        if (after != null) {
            query.setParameter(2, after.createdAt().atOffset(ZoneOffset.UTC)).setParameter(3, after.id());
        }
        return notices(query);
    }

    /** How many the actor has not read. */
    public int unread(Actor actor) {
        return ((Number)
                        store.createNativeQuery("select count(*) from notice where account_id = ?1 and read_at is null")
                                .setParameter(1, actor.id())
                                .getSingleResult())
                .intValue();
    }

    /**
     * Takes one as read; one that was read before stays so.
     *
     * @throws HeraldException NOT_FOUND unless it is one of the actor's own
     */
    public Notice read(Actor actor, UUID id) {
        int found = store.createNativeQuery(
                        "update notice set read_at = coalesce(read_at, ?3) where id = ?1 and account_id = ?2")
                .setParameter(1, id)
                .setParameter(2, actor.id())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (found == 0) {
            throw HeraldException.notFound("notice");
        }
        return all(List.of(id)).getFirst();
    }

    /** Takes all of the actor's as read that there are by now. */
    public void readAll(Actor actor) {
        int unused = store.createNativeQuery(
                        "update notice set read_at = ?2 where account_id = ?1 and read_at is null and created_at <= ?2")
                .setParameter(1, actor.id())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** These notices, the oldest first. */
    public List<Notice> all(Collection<UUID> ids) {
        return notices(store.createNativeQuery("select " + COLUMNS
                        + " from notice n where n.id = any(cast(?1 as uuid[])) order by n.created_at, n.id")
                .setParameter(1, ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))));
    }

    /** Removes what nobody needs any more. */
    public void forget() {
        int unused = store.createNativeQuery("delete from notice where created_at < ?1")
                .setParameter(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static List<Notice> notices(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> notice((Object[]) row)).toList();
    }

    private static Notice notice(Object[] row) {
        try {
            return new Notice(
                    (UUID) row[0],
                    Kind.of((String) row[1]),
                    (String) row[2],
                    (String) row[3],
                    JSON.readTree((String) row[4]),
                    instant(row[5]),
                    row[6] == null ? null : instant(row[6]));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("The store holds a detail that cannot be read", corrupt);
        }
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) column).toInstant();
    }
}
