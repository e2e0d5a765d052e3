package org.heraldcms.core.webhook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.heraldcms.core.webhook.Attempt;
import org.heraldcms.core.webhook.call.Exchange;
import org.heraldcms.core.webhook.call.Retries;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one claimed endpoint: brings out what is due there, for a second if others wait for their turn, and
 * reports it.
 */
abstract sealed class Drain implements Runnable permits LineDrain, OpenDrain {

    /** Unless it stands aside: then nobody waits for its place. */
    private static final long TURN = Duration.ofSeconds(1).toNanos();

    private static final long HANGS = Duration.ofSeconds(1).toNanos();

    /** A shorter pause is made on the spot; for a longer one the endpoint is left, and claimed anew. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final long began = System.nanoTime();
    private final Work work;
    private final Place place;
    private final Turn first;
    private final Pace pace;

    /**
     * What all drains work with.
     *
     * @param threads where further tries of an endpoint are made
     * @param further how many may still be made on this node beside the first of their endpoint
     * @param later told how long it takes until an endpoint may be sent the next message
     */
    record Work(
            Sender sender,
            Recorder recorder,
            Tally tally,
            Retries retries,
            Clock clock,
            Executor threads,
            Semaphore further,
            Consumer<Duration> later,
            BooleanSupplier stopping) {}

    Drain(Turn first, Place place, Work work) {
        this.first = first;
        this.place = place;
        this.work = work;
        this.pace = new Pace(first.ratePerSecond());
    }

    /** Brings out what is in line, or what is due where there is no line. */
    static Drain of(Turn first, Lane lane, Place place, Work work) {
        return first.ordered() ? new LineDrain(first, lane, place, work) : new OpenDrain(first, lane, place, work);
    }

    /** When the oldest try began that is under way, by the clock of {@link System#nanoTime}; null while there is none. */
    abstract @Nullable Long waitingSince();

    final UUID endpoint() {
        return first.endpoint();
    }

    final Place place() {
        return place;
    }

    /** Steps aside where a try hangs. */
    final void lookAtIt() {
        Long since = waitingSince();
        if (since != null && System.nanoTime() - since > HANGS) {
            place.stepAside();
        }
    }

    final Turn first() {
        return first;
    }

    final Work work() {
        return work;
    }

    /** Whether another may have the place. */
    final boolean isOver() {
        return work.stopping().getAsBoolean() || (!place.isAside() && System.nanoTime() - began > TURN);
    }

    /** Waits until the next message may go; says whether that was possible here. */
    final boolean keepsPace() {
        Duration pause = pace.pause();
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            return false;
        }
        if (!pause.isZero()) {
            rest(pause);
        }
        pace.goes();
        return true;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes a try; empty when this node had no connection left for it, so that it is none and says nothing. */
    final Optional<Report.Tried> attempt(Waiting waiting) {
        Instant began = work.clock().instant();
        long from = System.nanoTime();
        Exchange exchange = work.sender().exchange(waiting.message());
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        work.tally().count(exchange.outcome());
        if (!exchange.outcome().isTried()) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.of(waiting, exchange.outcome(), work.retries(), began.plus(took));
        return Optional.of(new Report.Tried(waiting, new Attempt.Try(began, took, exchange), verdict));
    }

    /** Reports; gives the claim up unless it wants more or something is under way. */
    final Optional<Turn> report(List<Report.Tried> tries, int wants, Set<UUID> busy) {
        Duration pause = pace.pause();
        Instant until = pause.isZero() ? null : work.clock().instant().plus(pause);
        Optional<Turn> next = work.recorder().take(new Report(endpoint(), tries, wants, busy, until));
        if (next.isEmpty() && busy.isEmpty() && until != null) {
            work.later().accept(pause);
        }
        return next;
    }

    /** Reports, and goes on with what is under way; no other report may be made before the answer was waited for. */
    final CompletableFuture<Optional<Turn>> reportMeanwhile(List<Report.Tried> tries, int wants, Set<UUID> busy) {
        return work.recorder().give(new Report(endpoint(), tries, wants, busy, null));
    }
}
