package org.heraldcms.core.changelog;

import java.util.List;

/**
 * A projection of the change log: the search index, the cache of published documents, webhook deliveries, states.
 * {@link Followers} calls each from one thread of its own.
 */
public interface Follower {

    /** What this follower is called in logs and metrics. */
    String name();

    /** The last position that this follower has taken in for good; read once, before anything is followed. */
    long position();

    /**
     * Takes in changes, in order. May be called again with changes already taken in, when the process died or the call
     * failed half-way: doing so twice must come to the same as doing so once.
     */
    void follow(List<Change> changes);

    /** How many changes it takes in at once. */
    default int most() {
        return 500;
    }
}
