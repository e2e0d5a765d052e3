package org.heraldcms.core.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * The intents that wait, as all nodes share them. One that was claimed by a process that died is free again when its
 * claim has run out: a callback may then be asked twice, which changes nothing.
 */
@ApplicationScoped
@Transactional
class Intents {

    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofHours(1);

    private static final String INSERT = "insert into websub_intent (id, site, mode, topic, callback, host, secret,"
            + " lease_seconds, asked_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

    private static final String FREE =
            "ended_at is null and (claimed_until is null or claimed_until < ?1) and host <> all (cast(?3 as text[]))";

    private static final String TAKE = "update websub_intent set claimed_until = ?2 where id in (select i.id"
            + " from websub_intent i join (select distinct on (host) id from websub_intent where " + FREE
            + " order by host, asked_at) first on first.id = i.id where " + FREE.replace("host", "i.host")
            + " order by i.asked_at limit ?4 for update of i skip locked)"
            + " returning id, site, mode, topic, callback, secret, lease_seconds";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Listeners listeners;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    /** Opens one in the place of any that is still open for the same topic and callback. */
    void open(String site, HubRequest request) {
        close(request.topic(), request.callback());
        Duration lease = request.lease();
        insert(new Intent(
                Ids.next(clock.instant()),
                site,
                request.mode(),
                request.topic(),
                request.callback(),
                sealed(request),
                lease == null ? null : (int) lease.toSeconds()));
    }

    private @Nullable String sealed(HubRequest request) {
        return request.secret() == null
                ? null
                : vault.seal(Secrets.at(request.topic(), request.callback()), request.secret());
    }

    /** Opens one that tells a listener that its topic cannot be had any more. */
    void deny(Listener listener) {
        close(listener.topic(), listener.callback());
        insert(new Intent(
                Ids.next(clock.instant()),
                listener.site(),
                HubRequest.Mode.DENY,
                listener.topic(),
                listener.callback(),
                null,
                null));
    }

    private void close(String topic, String callback) {
        store.createNativeQuery("update websub_intent set ended_at = ?3"
                        + " where topic = ?1 and callback = ?2 and ended_at is null")
                .setParameter(1, topic)
                .setParameter(2, callback)
                .setParameter(3, utc(clock.instant()))
                .executeUpdate();
    }

    private void insert(Intent intent) {
        store.createNativeQuery(INSERT)
                .setParameter(1, intent.id())
                .setParameter(2, intent.site())
                .setParameter(3, intent.mode().label())
                .setParameter(4, intent.topic())
                .setParameter(5, intent.callback())
                .setParameter(6, intent.host())
                .setParameter(7, intent.secret())
                .setParameter(8, intent.leaseSeconds())
                .setParameter(9, utc(clock.instant()))
                .executeUpdate();
    }

    /** How many callbacks for topics of a site are still to be asked. */
    long open(String site) {
        return ((Number) store.createNativeQuery("select count(*) from websub_intent"
                                + " where site = ?1 and ended_at is null and mode <> 'deny'")
                        .setParameter(1, site)
                        .getSingleResult())
                .longValue();
    }

    /** How often a host was named within the last minute. */
    long ofLastMinute(String host) {
        return ((Number) store.createNativeQuery("select count(*) from websub_intent where host = ?1 and asked_at > ?2")
                        .setParameter(1, host)
                        .setParameter(2, utc(clock.instant().minus(Duration.ofMinutes(1))))
                        .getSingleResult())
                .longValue();
    }

    /** Claims one for each host, apart from those that are busy, those first that have waited longest. */
    List<Intent> claim(int most, Collection<String> busy) {
        Instant now = clock.instant();
        List<?> rows = store.createNativeQuery(TAKE)
                .setParameter(1, utc(now))
                .setParameter(2, utc(now.plus(CLAIM)))
                .setParameter(3, Listeners.array(busy))
                .setParameter(4, most)
                .getResultList();
        return rows.stream().map(row -> intent((Object[]) row)).toList();
    }

    private static Intent intent(Object[] row) {
        return new Intent(
                (UUID) row[0],
                (String) row[1],
                HubRequest.Mode.of((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                number(row[6]));
    }

    private static @Nullable Integer number(@Nullable Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    /**
     * Does what the callback confirmed, unless something else was asked for meanwhile.
     *
     * @param digest of what the topic says now
     */
    void confirm(Intent intent, @Nullable String digest) {
        Integer lease = intent.leaseSeconds();
        if (!end(intent)) {
            return;
        }
        if (lease == null) {
            listeners.unsubscribe(intent);
        } else {
            listeners.subscribe(intent, lease, digest);
        }
    }

    /** Ends one that was not confirmed. */
    void drop(Intent intent) {
        boolean ignored = end(intent);
    }

    private boolean end(Intent intent) {
        return store.createNativeQuery(
                                "update websub_intent set ended_at = ?2, secret = null where id = ?1 and ended_at is null")
                        .setParameter(1, intent.id())
                        .setParameter(2, utc(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    /** Forgets those that ended an hour ago. */
    void forget() {
        store.createNativeQuery("delete from websub_intent where ended_at < ?1")
                .setParameter(1, utc(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
