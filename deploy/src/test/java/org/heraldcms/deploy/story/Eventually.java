package org.heraldcms.deploy.story;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits by looking again, never by a fixed time. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Eventually() {}

    /** Waits until the condition holds; fails with what was waited for after half a minute. */
    public static void that(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Repeats an attempt for as long as it throws; the last failure is the cause after a minute and a half. */
    static <T> T succeeds(Supplier<T> attempt) {
        long deadline = System.nanoTime() + PATIENCE.multipliedBy(3).toNanos();
        while (true) {
            try {
                return attempt.get();
            } catch (RuntimeException failure) {
                if (System.nanoTime() > deadline) {
                    throw failure;
                }
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        }
    }
}
