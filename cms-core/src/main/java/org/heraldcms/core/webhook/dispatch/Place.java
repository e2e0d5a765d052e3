package org.heraldcms.core.webhook.dispatch;

import java.util.concurrent.Semaphore;

/**
 * A drain's place on a lane. Where a try hangs it is given away, as long as there is room aside: one that waits for an
 * answer does nothing, and whoever is healthy is served meanwhile.
 */
final class Place {

    private final Semaphore aside;
    private Semaphore held;

    /**
     * A place just taken.
     *
     * @param lane what it is given back to
     * @param aside room for those that hang
     */
    Place(Semaphore lane, Semaphore aside) {
        this.held = lane;
        this.aside = aside;
    }

    /** Gives the place on the lane to another, as far as there is room aside. */
    synchronized void stepAside() {
        if (!isAside() && aside.tryAcquire()) {
            held.release();
            held = aside;
        }
    }

    synchronized boolean isAside() {
        return held == aside;
    }

    synchronized void leave() {
        held.release();
    }
}
