package org.heraldcms.core.receipt;

import org.jspecify.annotations.Nullable;

/**
 * What a site, or a copy of a part of it, should hold.
 *
 * @param position the newest change of this site, 0 before the first; of a part, how far the log is taken in
 * @param count how many editions are live
 */
public record SiteState(String site, long position, long count, StateDigest digest) {

    static SiteState empty(String site) {
        return new SiteState(site, 0, 0, StateDigest.EMPTY);
    }

    SiteState after(Move move) {
        return swapped(move, move.replaced(), move.live(), move.position());
    }

    /** The state before its newest move, when another change was the newest. */
    SiteState before(Move move, long other) {
        return swapped(move, move.live(), move.replaced(), other);
    }

    SiteState at(long other) {
        return new SiteState(site, other, count, digest);
    }

    private SiteState swapped(Move move, @Nullable String out, @Nullable String in, long newest) {
        StateDigest sum = digest;
        long live = count;
        Move.Of edition = move.edition();
        if (edition != null && out != null) {
            sum = sum.minus(edition.articleId(), edition.locale(), out);
            live--;
        }
        if (edition != null && in != null) {
            sum = sum.plus(edition.articleId(), edition.locale(), in);
            live++;
        }
        return new SiteState(site, newest, live, sum);
    }
}
