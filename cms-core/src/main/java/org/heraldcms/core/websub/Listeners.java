package org.heraldcms.core.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who listens, and what each is still to be told, as all nodes share it. A listener never has more than one thing to be
 * told: the newest content of its topic. So one that was away gets what counts, and no queue grows for it.
 */
@ApplicationScoped
@Transactional
class Listeners {

    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final String COLUMNS = "id, site, kind, topic, callback, secret, wanted, digest, attempts";

    private static final String DUE = "next_attempt_at <= ?1 and (claimed_until is null or claimed_until < ?1)"
            + " and (expires_at is null or expires_at > ?1) and host <> all (cast(?3 as text[]))";

    private static final String TAKE = "update websub_listener set claimed_until = ?2 where id in (select l.id"
            + " from websub_listener l join (select distinct on (host) id from websub_listener where " + DUE
            + " order by host, next_attempt_at) first on first.id = l.id"
            + " where l.next_attempt_at <= ?1 and (l.claimed_until is null or l.claimed_until < ?1)"
            + " order by l.next_attempt_at limit ?4 for update of l skip locked) returning " + COLUMNS;

    /** Checked at once against what the topic says by then: a change may have come in before there was a row to mark. */
    private static final String SUBSCRIBE =
            "insert into websub_listener (id, site, kind, topic, callback, host, secret,"
                    + " created_at, expires_at, wanted, sent, digest, next_attempt_at)"
                    + " values (?1, ?2, 'subscriber', ?3, ?4, ?5, ?6, ?7, ?8, 1, 0, ?9, ?7)"
                    + " on conflict (topic, callback) do update set secret = excluded.secret, expires_at = excluded.expires_at"
                    + " where websub_listener.kind = 'subscriber'";

    private static final String MARK = "update websub_listener set wanted = greatest(wanted, ?2),"
            + " next_attempt_at = case when greatest(wanted, ?2) > sent then coalesce(next_attempt_at, ?3) end"
            + " where site = ?1";

    private static final String MARK_HUB = "insert into websub_listener (id, site, kind, topic, callback, host,"
            + " created_at, wanted, sent, next_attempt_at) values (?1, ?2, 'hub', ?3, ?4, ?5, ?6, ?7, 0, ?6)"
            + " on conflict (topic, callback) do nothing";

    private static final String TOLD =
            "update websub_listener set sent = greatest(sent, ?2), digest = ?3, attempts = 0,"
                    + " claimed_until = null, next_attempt_at = case when wanted > greatest(sent, ?2) then cast(?4 as timestamptz)"
                    + " end where id = ?1";

    private static final String POSTPONE = "update websub_listener set attempts = attempts + 1, claimed_until = null,"
            + " next_attempt_at = ?2 where id = ?1 and next_attempt_at is not null";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    boolean has(String topic, String callback) {
        return !store.createNativeQuery("select 1 from websub_listener where topic = ?1 and callback = ?2")
                .setParameter(1, topic)
                .setParameter(2, callback)
                .getResultList()
                .isEmpty();
    }

    long ofHost(String host) {
        return count(store.createNativeQuery("select count(*) from websub_listener where host = ?1")
                .setParameter(1, host));
    }

    long all() {
        return count(store.createNativeQuery("select count(*) from websub_listener"));
    }

    private static long count(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    /**
     * Subscribes, or renews a subscription.
     *
     * @param digest of what the topic says now
     */
    void subscribe(Intent confirmed, int leaseSeconds, @Nullable String digest) {
        Instant now = clock.instant();
        store.createNativeQuery(SUBSCRIBE)
                .setParameter(1, Ids.next(now))
                .setParameter(2, confirmed.site())
                .setParameter(3, confirmed.topic())
                .setParameter(4, confirmed.callback())
                .setParameter(5, confirmed.host())
                .setParameter(6, confirmed.secret())
                .setParameter(7, utc(now))
                .setParameter(8, utc(now.plusSeconds(leaseSeconds)))
                .setParameter(9, digest)
                .executeUpdate();
    }

    void unsubscribe(Intent confirmed) {
        store.createNativeQuery(
                        "delete from websub_listener where topic = ?1 and callback = ?2 and kind = 'subscriber'")
                .setParameter(1, confirmed.topic())
                .setParameter(2, confirmed.callback())
                .executeUpdate();
    }

    void remove(Listener listener) {
        store.createNativeQuery("delete from websub_listener where id = ?1")
                .setParameter(1, listener.id())
                .executeUpdate();
    }

    /** Marks whoever listens to a topic of a site. One that fails at the moment keeps to the time of its next try. */
    void mark(String site, long position) {
        store.createNativeQuery(MARK)
                .setParameter(1, site)
                .setParameter(2, position)
                .setParameter(3, utc(clock.instant()))
                .executeUpdate();
    }

    /** Sees to it that a hub of somebody else listens to a topic. */
    void addHub(String site, String topic, String hub, long position) {
        Instant now = clock.instant();
        store.createNativeQuery(MARK_HUB)
                .setParameter(1, Ids.next(now))
                .setParameter(2, site)
                .setParameter(3, topic)
                .setParameter(4, hub)
                .setParameter(5, HubRequest.hostOf(hub))
                .setParameter(6, utc(now))
                .setParameter(7, position)
                .executeUpdate();
    }

    /** Claims one for each host, apart from those that are busy, those first that have waited longest. */
    List<Listener> claim(int most, Collection<String> busy) {
        Instant now = clock.instant();
        List<?> rows = store.createNativeQuery(TAKE)
                .setParameter(1, utc(now))
                .setParameter(2, utc(now.plus(CLAIM)))
                .setParameter(3, array(busy))
                .setParameter(4, most)
                .getResultList();
        return rows.stream().map(row -> listener((Object[]) row)).toList();
    }

    private static Listener listener(Object[] row) {
        return new Listener(
                (UUID) row[0],
                (String) row[1],
                row[2].equals("hub"),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).longValue(),
                (String) row[7],
                ((Number) row[8]).intValue());
    }

    /** It has been told, or has this content already, or is given up until the next change. */
    void told(Listener listener, @Nullable String digest) {
        store.createNativeQuery(TOLD)
                .setParameter(1, listener.id())
                .setParameter(2, listener.wanted())
                .setParameter(3, digest)
                .setParameter(4, utc(clock.instant()))
                .executeUpdate();
    }

    /** A try has failed; the next one is made after a pause. Without one it is given up until the next change. */
    void failed(Listener listener, Optional<Duration> pause) {
        if (pause.isEmpty()) {
            told(listener, listener.digest());
            return;
        }
        store.createNativeQuery(POSTPONE)
                .setParameter(1, listener.id())
                .setParameter(2, utc(clock.instant().plus(pause.get())))
                .executeUpdate();
    }

    /** Forgets those whose lease has ended. */
    void forget() {
        store.createNativeQuery("delete from websub_listener where expires_at < ?1")
                .setParameter(1, utc(clock.instant()))
                .executeUpdate();
    }

    static String array(Collection<String> items) {
        return items.stream().map(item -> '"' + item + '"').collect(Collectors.joining(",", "{", "}"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
