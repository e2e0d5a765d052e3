package org.heraldcms.core.webhook.replay;

import java.time.Instant;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants sent again; it begins in one of three ways.
 *
 * @param after behind this position
 * @param from at this position
 * @param since at the first change of this instant or later
 * @param to the last position; null for the newest
 */
public record Wish(
        @Nullable Long after,
        @Nullable Long from,
        @Nullable Instant since,
        @Nullable Long to,
        boolean onlyFailed) {

    /** @throws HeraldException INVALID, naming the field */
    public Wish {
        long ways = Stream.of(after != null, from != null, since != null)
                .filter(given -> given)
                .count();
        if (ways != 1) {
            throw HeraldException.invalid(
                    "/after", "Say where to begin: after or from a position, or since an instant; 0 is the beginning.");
        }
    }

    /**
     * The first position.
     *
     * @param before gives the position behind which the first change of an instant or later stands
     * @throws HeraldException INVALID when the log does not go that far
     */
    long first(long head, Positions before) {
        if (after != null) {
            return require("/after", after, 0, head) + 1;
        }
        return from != null ? require("/from", from, 1, Math.max(1, head)) : before.before(since(this)) + 1;
    }

    private static Instant since(Wish wish) {
        if (wish.since == null) {
            throw HeraldException.invalid("/since", "An instant is written as 2026-03-01T08:00:00Z.");
        }
        return wish.since;
    }

    /** The last position. */
    long last(long head, long first) {
        return to == null ? Math.max(head, first - 1) : require("/to", to, Math.min(first, head), head);
    }

    private static long require(String pointer, long position, long least, long most) {
        if (position < least || position > most) {
            throw HeraldException.invalid(
                    pointer, "This position is from " + least + " to " + most + ", where the change log ends.");
        }
        return position;
    }

    /** Gives the position behind which the first change of an instant or later stands. */
    @FunctionalInterface
    interface Positions {
        long before(Instant instant);
    }
}
