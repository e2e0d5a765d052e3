package org.heraldcms.core.publishing.reading;

/**
 * How far a site has come in taking over what is public. It first takes all that is live up to the head that the log
 * had when it began, then what changed behind that head; an edition that changes in between is met there.
 *
 * @param head the head of the log when the taking-over began; 0 once it is complete
 * @param after the last position taken in
 */
public record SyncPoint(long head, long after) {

    /** The start, at a head of the log. */
    public static SyncPoint start(long head) {
        return head == 0 ? changesAfter(0) : new SyncPoint(head, 0);
    }

    /** Everything up to a position is taken in. */
    public static SyncPoint changesAfter(long position) {
        return new SyncPoint(0, position);
    }

    /** Whether it still takes over what was live at the start. */
    public boolean isTakingOver() {
        return head > 0;
    }

    /** The highest position it refers to; a log that never reached it is not the one this point came from. */
    public long highest() {
        return Math.max(head, after);
    }
}
