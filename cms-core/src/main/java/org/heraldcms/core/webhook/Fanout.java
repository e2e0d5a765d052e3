package org.heraldcms.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.changelog.Follower;
import org.jspecify.annotations.Nullable;

/**
 * Turns each change into one delivery for every endpoint of its site that wants it, as {@link Addressees} says. Position and deliveries
 * move in one transaction, under the lock of the follower's row: neither a crash nor a second node can lose or double
 * one. In the same transaction a recall supersedes what still waits of the text before it: that is never sent to anybody
 * afterwards, by no replay either. A withdrawal stays owed: whoever got it from an earlier text may not be told of the
 * recall.
 */
@ApplicationScoped
@Transactional
public class Fanout implements Follower {

    private static final String NAME = "webhook";

    /** So that a burst becomes deliveries bit by bit, and the first are brought out while the rest is written. */
    private static final int MOST = 50;

    /** The characters of an id that hold its time and version. */
    private static final int PREFIX = 15;

    /** An id is UUIDv7: the time of its creation, the end of the position, random bits. */
    private static final String DELIVER = "insert into delivery (id, endpoint_id, position, webhook_id, type, locale,"
            + " urgent, full_body, state, next_attempt_at, waits_since, created_at, replay)"
            + " select cast(?5 || lpad(to_hex(c.position & 4095), 3, '0')"
            + " || substr(cast(gen_random_uuid() as text), 19) as uuid),"
            + " e.id, c.position, c.id, c.type, c.locale, c.type = 'article.recalled',"
            + " e.full_body and exists (select 1 from full_body b where b.position = c.position), 'pending', ?3, ?3, ?3,"
            + " cast(?4 as uuid)"
            + " from c join endpoint e on e.site = c.site where c.position > e.after_position and "
            + Addressees.WANTED;

    private static final String ONCE = Addressees.CHANGES + DELIVER + " on conflict (endpoint_id, position) do nothing";

    /** What an announcement says, and as the last of its data the document, byte for byte as it was frozen. */
    private static final String KEEP_WHOLE = "insert into full_body (position, body)"
            + " select c.position, substring(c.body from 1 for octet_length(c.body) - 2)"
            + " || convert_to(',\"document\":', 'UTF8') || p.document || convert_to('}}', 'UTF8')"
            + " from change c join publication p on p.position = c.position"
            + " where c.position > ?1 and c.position <= ?2 and ";

    private static final String KEEP_FOR_ALL = KEEP_WHOLE + "exists (select 1 from endpoint e"
            + " where e.site = c.site and e.full_body and c.position > e.after_position)"
            + " on conflict (position) do nothing";

    private static final String KEEP_FOR_ONE = KEEP_WHOLE + "c.site = (select o.site from endpoint o where o.id = ?3"
            + " and o.full_body) on conflict (position) do nothing";

    private static final String TEXT = "c.type in ('edition.published', 'edition.updated')";

    /** The recalls of a range, several of one article at once, with up to where its texts were seen to before. */
    private static final String RECALLED =
            "(select g.*, (select o.position from change o where o.type = 'article.recalled'"
                    + " and o.article_id = g.article_id and o.position <= ?1 and " + takesBack("o", "g")
                    + " order by o.position desc limit 1) as seen_to from (select r.article_id, case when "
                    + isOfOneEdition("r") + " then r.locale end as locale, max(r.position) as position from change r"
                    + " where r.position > ?1 and r.position <= ?2 and r.type = 'article.recalled' group by 1, 2) g offset 0)";

    /** Looks up what waits change by change: an endpoint may have any number of others waiting. */
    private static final String SUPERSEDE = "update delivery d set state = 'superseded', next_attempt_at = null,"
            + " ended_at = ?3 where d.state = 'pending' and d.id = any (array(select p.id from " + RECALLED + " r"
            + " join change c on c.article_id = r.article_id and (r.locale is null or c.locale = r.locale)"
            + " and c.position < r.position and c.position > coalesce(r.seen_to, 0) and " + TEXT
            + " join endpoint e on e.site = c.site cross join lateral (select d.id from delivery d"
            + " where d.endpoint_id = e.id and d.position = c.position and d.state = 'pending' offset 0) p))";

    /** A text that was recalled later is past: it is not sent again. */
    public static final String RECALLED_SINCE = "(" + TEXT + " and exists (select 1 from change r"
            + " where r.type = 'article.recalled' and r.article_id = c.article_id and r.position > c.position and "
            + takesBack("r", "c") + "))";

    private static final String AGAIN = Addressees.CHANGES_OF_ITS_SITE + DELIVER + " and not " + RECALLED_SINCE
            + " and e.id = ?6 order by c.position on conflict (endpoint_id, position) do update set"
            + " was = case delivery.state when 'pending' then delivery.was when 'superseded' then null"
            + " else delivery.state end,"
            + " replay = case delivery.state when 'pending' then delivery.replay else excluded.replay end,"
            + " waits_since = case delivery.state when 'pending' then delivery.waits_since else excluded.waits_since end,"
            + " state = 'pending', attempts = 0, by_hand = false, next_attempt_at = excluded.next_attempt_at, ended_at = null";

    private static final String FAILED_AGAIN = "update delivery d set was = d.state, replay = cast(?4 as uuid),"
            + " waits_since = ?3, state = 'pending', attempts = 0, by_hand = false, next_attempt_at = ?3, ended_at = null"
            + " from change c where c.position = d.position and d.endpoint_id = ?5 and d.state = 'failed'"
            + " and d.position > ?1 and d.position <= ?2 and not " + RECALLED_SINCE;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    @Inject
    private Event<Queued> queued;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long position() {
        store.createNativeQuery(
                        "insert into follower (name, position) values (?1, 0)" + " on conflict (name) do nothing")
                .setParameter(1, NAME)
                .executeUpdate();
        return lock();
    }

    @Override
    public void follow(List<Change> changes) {
        long from = lock();
        long to = changes.getLast().position();
        if (to <= from) {
            return;
        }
        keepWhole(from, to);
        Instant now = clock.instant();
        deliver(from, to, now);
        if (changes.stream().anyMatch(change -> change.type() == ChangeType.ARTICLE_RECALLED)) {
            store.createNativeQuery(SUPERSEDE)
                    .setParameter(1, from)
                    .setParameter(2, to)
                    .setParameter(3, utc(now))
                    .executeUpdate();
        }
        store.createNativeQuery("update follower set position = ?2 where name = ?1")
                .setParameter(1, NAME)
                .setParameter(2, to)
                .executeUpdate();
        queued.fire(new Queued());
    }

    @Override
    public int most() {
        return MOST;
    }

    /** Whether a recall is one of a single edition. What of an article that has been deleted since is no longer known. */
    private static String isOfOneEdition(String recall) {
        return ("exists (select 1 from recall w join recall_site s on s.recall_id = w.id where w.article_id = %1$s.article_id"
                        + " and w.locale = %1$s.locale and s.site = %1$s.site"
                        + " and %1$s.position between s.first_position and s.position)")
                .formatted(recall);
    }

    /** Whether a recall takes back the texts of a language; of the whole article, it does so in all, on whichever site. */
    private static String takesBack(String recall, String text) {
        return "(" + recall + ".locale = " + text + ".locale or not " + isOfOneEdition(recall) + ")";
    }

    private void keepWhole(long from, long to) {
        int unused = store.createNativeQuery(KEEP_FOR_ALL)
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }

    private void deliver(long from, long to, Instant now) {
        int unused = store.createNativeQuery(ONCE)
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, utc(now))
                .setParameter(4, null)
                .setParameter(5, prefix(now))
                .executeUpdate();
    }

    /**
     * What is to be sent to an endpoint again: the changes behind a position and up to another, or those that failed.
     *
     * @param replay because of which; null when it is none
     */
    public record Again(UUID endpoint, @Nullable UUID replay, long after, long to, boolean onlyFailed) {}

    /**
     * Makes pending again, or for the first time, what an endpoint asked for, as far as the fan-out has come; the rest
     * comes by itself. What was recalled since is left out.
     *
     * @return how many deliveries
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int replay(Again again) {
        // A recall becomes deliveries before or behind this, never beside it: it would not see what it supersedes.
        long fannedOut = lock();
        long to = Math.min(again.to(), fannedOut);
        if (!again.onlyFailed()) {
            keepWhole(again, to);
        }
        Instant now = clock.instant();
        Query query = store.createNativeQuery(again.onlyFailed() ? FAILED_AGAIN : AGAIN)
                .setParameter(1, again.after())
                .setParameter(2, to)
                .setParameter(3, utc(now))
                .setParameter(4, again.replay());
        if (again.onlyFailed()) {
            query.setParameter(5, again.endpoint());
        } else {
            query.setParameter(5, prefix(now)).setParameter(6, again.endpoint());
        }
        int count = query.executeUpdate();
        queued.fire(new Queued());
        return count;
    }

    private void keepWhole(Again again, long to) {
        int unused = store.createNativeQuery(KEEP_FOR_ONE)
                .setParameter(1, again.after())
                .setParameter(2, to)
                .setParameter(3, again.endpoint())
                .executeUpdate();
    }

    private static String prefix(Instant now) {
        return Ids.next(now).toString().substring(0, PREFIX);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Keeps every fan-out waiting until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdBack() {
        long ignored = lock();
    }

    private long lock() {
        return ((Number) store.createNativeQuery("select position from follower where name = ?1 for update")
                        .setParameter(1, NAME)
                        .getSingleResult())
                .longValue();
    }
}
