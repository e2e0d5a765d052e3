package org.heraldcms.core.webhook.dispatch;

import java.time.Duration;

/** Says when something is to be done that is done again and again; at once, to begin with. Used by one thread. */
final class Rhythm {

    private final long every;
    private long last;

    Rhythm(Duration every) {
        this.every = every.toNanos();
        this.last = System.nanoTime() - this.every;
    }

    /** Whether it is to be done now; asked again, not before the time is over. */
    boolean isDue() {
        long now = System.nanoTime();
        boolean due = now - last >= every;
        last = due ? now : last;
        return due;
    }
}
