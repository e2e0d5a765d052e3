package org.heraldcms.core.notice.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.notice.Inbox;
import org.heraldcms.core.notice.Notice;
import org.heraldcms.core.notice.Notices;

/**
 * What waits to be sent. Whoever takes something has it to itself for five minutes; when its process dies meanwhile, it
 * is sent again after them.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration GIVEN_UP = Duration.ofDays(1);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Preferences preferences;

    @Inject
    private Inbox inbox;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** Who gets a letter. */
    record Reader(String email, String name, Preference preference) {}

    /**
     * A letter to be written.
     *
     * @param digest whether it is the daily one
     * @param notices at least one, the oldest first
     */
    record Batch(Reader reader, boolean digest, List<Notice> notices) {

        List<UUID> ids() {
            return notices.stream().map(Notice::id).toList();
        }
    }

    void told(@Observes Notices.Told told) {
        if (settings.isOff()) {
            return;
        }
        Preference preference = preferences.of(told.account());
        if (preference.mode() != Mode.NONE) {
            int unused = store.createNativeQuery("insert into notice_mail (notice, account_id, digest, due_at, since)"
                            + " values (?1, ?2, ?3, ?4, ?4)")
                    .setParameter(1, told.notice())
                    .setParameter(2, told.account())
                    .setParameter(3, preference.mode() == Mode.DAILY)
                    .setParameter(4, preference.due(clock.instant()).atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    /**
     * What is due first: one notice, or all of a person's day. One node takes after the other, so that no day is split
     * between two. What was read meanwhile is taken out; when nothing is left
     * of it the batch is empty, and there may be more.
     */
    Optional<Batch> take() {
        Instant now = clock.instant();
        if (first(now).isEmpty()) {
            return Optional.empty();
        }
        List<?> locked = store.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('notice mail'))")
                .getResultList();
        assert locked.size() == 1;
        List<?> first = first(now);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) first.getFirst();
        boolean digest = (Boolean) row[1];
        List<UUID> ids = digest ? dueOf((UUID) row[0], now) : List.of((UUID) row[2]);
        lease(ids, now);
        return Optional.of(new Batch(reader((UUID) row[0]), digest, unread(ids)));
    }

    private List<?> first(Instant now) {
        return store.createNativeQuery("select account_id, digest, notice from notice_mail where due_at <= ?1"
                        + " order by due_at, notice limit 1")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    /** All that is due of a person's day. */
    private List<UUID> dueOf(UUID account, Instant now) {
        return store
                .createNativeQuery("select notice from notice_mail where account_id = ?1 and digest and due_at <= ?2"
                        + " order by notice")
                .setParameter(1, account)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    private void lease(List<UUID> ids, Instant now) {
        int unused = store.createNativeQuery("update notice_mail set due_at = ?2, tries = tries + 1"
                        + " where notice = any(cast(?1 as uuid[]))")
                .setParameter(1, array(ids))
                .setParameter(2, now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private List<Notice> unread(List<UUID> ids) {
        List<Notice> unread = new ArrayList<>(inbox.all(ids));
        unread.removeIf(notice -> notice.readAt() != null);
        Set<UUID> left = unread.stream().map(Notice::id).collect(Collectors.toSet());
        remove(ids.stream().filter(id -> !left.contains(id)).toList());
        return List.copyOf(unread);
    }

    private Reader reader(UUID account) {
        Object[] row = (Object[]) store.createNativeQuery("select email, name from account where id = ?1")
                .setParameter(1, account)
                .getSingleResult();
        return new Reader((String) row[0], (String) row[1], preferences.of(account));
    }

    /** It is on its way. */
    void sent(Batch batch) {
        remove(batch.ids());
    }

    /** It could not be sent: again after a wait that grows, until a day has passed. */
    void failed(Batch batch, String why) {
        Instant now = clock.instant();
        List<?> rows = store.createNativeQuery(
                        "select notice, since, tries from notice_mail where notice = any(cast(?1 as uuid[]))")
                .setParameter(1, array(batch.ids()))
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            Instant since = row[1] instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) row[1]).toInstant();
            if (now.isAfter(since.plus(GIVEN_UP))) {
                giveUp(batch, (UUID) row[0], why);
            } else {
                postpone((UUID) row[0], now.plus(waiting(((Number) row[2]).intValue())));
            }
        }
    }

    /** There is no use in trying again. */
    void refused(Batch batch, String why) {
        batch.ids().forEach(notice -> giveUp(batch, notice, why));
    }

    private void giveUp(Batch batch, UUID notice, String why) {
        remove(List.of(notice));
        LOG.log(
                System.Logger.Level.WARNING,
                "Gave up sending notice " + notice + " to " + batch.reader().email() + ": " + why);
    }

    private void postpone(UUID notice, Instant until) {
        int unused = store.createNativeQuery("update notice_mail set due_at = ?2 where notice = ?1")
                .setParameter(1, notice)
                .setParameter(2, until.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** 5 s, 10 s, 20 s … up to an hour. */
    static Duration waiting(int tries) {
        Duration wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private void remove(List<UUID> notices) {
        int unused = store.createNativeQuery("delete from notice_mail where notice = any(cast(?1 as uuid[]))")
                .setParameter(1, array(notices))
                .executeUpdate();
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
