package org.heraldcms.web.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.changelog.Follower;
import org.jspecify.annotations.Nullable;

/**
 * Ready answers of public sites, kept in memory and dropped when the change log touches them.
 *
 * <p>An answer is handed out only while everything that this node has committed, or shown to anybody, is taken in:
 * whoever has been told that a withdrawal is done cannot be served the withdrawn text by the same node any more, and
 * whoever has seen one page as a release left it sees no other page as it was before. So all that one transaction
 * touched falls at once, however many batches of the log it takes to drop it. Commits of other nodes that nobody was
 * shown here are taken in as the log is followed. An answer is kept only when nothing was taken in while it was being
 * made, so one that was read before a change cannot be put in after it.
 */
@ApplicationScoped
public class Answers implements Follower {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int OVERHEAD_BYTES = 2_000;

    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Kept one) -> OVERHEAD_BYTES + one.answer.body().length)
            .executor(Runnable::run)
            .build();

    @Inject
    private ChangeLog log;

    private volatile long taken = -1;
    private volatile long committed = -1;

    /**
     * What an answer was made from, and so what voids it.
     *
     * @param articleId null for an answer that any change of the site voids
     */
    public record Scope(String site, @Nullable UUID articleId) {}

    /** The right to keep an answer: what was asked, and how far the log had been taken in before anything was read. */
    record Ticket(String key, long siteVersion, long taken) {}

    private record Kept(Scope scope, long siteVersion, Answer answer) {}

    /** The answer to hand out; null when there is none that may be. */
    @Nullable
    Answer find(String key, long siteVersion) {
        if (taken < committed) { // asked first: what is still there behind this is as new as anything shown before
            return null;
        }
        Kept one = kept.getIfPresent(key);
        return one != null && one.siteVersion == siteVersion ? one.answer : null;
    }

    /** Says that somebody is about to be shown what the log was at a position, before they are. */
    void seen(long position) {
        if (position > committed) {
            raise(position);
        }
    }

    private synchronized void raise(long position) {
        committed = Math.max(committed, position);
    }

    Ticket ticket(String key, long siteVersion) {
        return new Ticket(key, siteVersion, taken);
    }

    synchronized void keep(Ticket ticket, Scope scope, Answer answer) {
        if (taken >= 0 && taken == ticket.taken && taken >= committed) {
            kept.put(ticket.key, new Kept(scope, ticket.siteVersion, answer));
        }
    }

    @Override
    public String name() {
        return "answers";
    }

    /** Nothing is kept at the start, so it starts at the head. */
    @Override
    public synchronized long position() {
        long head = log.head();
        kept.invalidateAll();
        taken = head;
        return head;
    }

    @Override
    public synchronized void follow(List<Change> changes) {
        Set<Scope> touched = new HashSet<>();
        for (Change change : changes) {
            touched.add(new Scope(change.site(), change.articleId()));
            touched.add(new Scope(change.site(), null));
        }
        kept.asMap().values().removeIf(one -> touched.contains(one.scope));
        taken = changes.getLast().position();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeLog.Appended appended) {
        raise(appended.head());
    }
}
