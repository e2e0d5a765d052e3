package org.heraldcms.core.base;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDs of version 7 (RFC 9562): unguessable enough for keys, and ordered by time so that indexes grow at one end. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final int MOST_MILLIS_AHEAD = 1_000;
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * A new id whose first 48 bits are the milliseconds of the instant. Those that one node makes for one instant come in
     * the order in which they were made (RFC 9562 6.2, method 1: the next twelve bits count on from where chance began).
     */
    public static UUID next(Instant now) {
        long begin = (now.toEpochMilli() << COUNTER_BITS) | RANDOM.nextInt(1 << (COUNTER_BITS - 1));
        long stamp = LAST.updateAndGet(last -> isOfNow(last, begin) ? last + 1 : begin);
        long high = (stamp >>> COUNTER_BITS << 16) | 0x7000L | (stamp & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Whether the last id was made for this millisecond, or for one just behind it, into which the count has run. */
    private static boolean isOfNow(long last, long begin) {
        long ahead = (last >>> COUNTER_BITS) - (begin >>> COUNTER_BITS);
        return ahead >= 0 && ahead <= MOST_MILLIS_AHEAD;
    }

    /**
     * Reads an id as it stands in a path.
     *
     * @param what the kind of thing, for the sentence when there is none
     * @throws HeraldException NOT_FOUND when the text is not a UUID: nothing can have that id
     */
    public static UUID parse(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw HeraldException.notFound(what);
        }
    }
}
