package org.heraldcms.web.door;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much one client has taken of its quota: a bucket that fills up steadily, as one number (the generic cell rate
 * algorithm). It holds when the bucket would be full again, so a client that has long been quiet and a new one are alike.
 */
final class Rate {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong fullAt;

    /** A full bucket. */
    Rate(long now) {
        this.fullAt = new AtomicLong(now);
    }

    /**
     * The quota of each client.
     *
     * @param perSecond how many requests a second fill it up again
     * @param burst how many it holds
     */
    record Quota(int perSecond, int burst) {

        private long interval() {
            return SECOND / perSecond;
        }

        /** Until an empty bucket is full, in seconds. */
        long window() {
            return Math.ceilDiv(burst, perSecond);
        }
    }

    /**
     * What came of asking for one more.
     *
     * @param isWithin whether it was taken
     * @param remaining how many can be taken now
     * @param seconds until the bucket is full, when it was taken, else until one can be; at least 1
     */
    record Taken(boolean isWithin, long remaining, long seconds) {}

    /** Takes one. @param now nanoseconds of a clock that only goes forward */
    Taken take(Quota quota, long now) {
        long interval = quota.interval();
        long capacity = quota.burst() * interval;
        while (true) {
            long before = fullAt.get();
            long after = Math.max(before - now, 0) + interval;
            if (after > capacity) {
                return new Taken(false, 0, seconds(after - capacity));
            }
            if (fullAt.compareAndSet(before, now + after)) {
                return new Taken(true, (capacity - after) / interval, seconds(after));
            }
        }
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, SECOND);
    }
}
