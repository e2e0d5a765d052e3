package org.heraldcms.core.webhook.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings out one after the other. What was read ahead is good for a moment only: then what was done is recorded and the
 * line is read anew, so that a recall that has come meanwhile is the next. Where the endpoint is fast this is done at
 * half way, while the second half is brought out: then nobody waits for the store.
 */
final class LineDrain extends Drain {

    private static final long GOOD_FOR = Duration.ofMillis(250).toNanos();

    private static final int LEAST_AHEAD = 8;
    private static final int MOST_AHEAD = 256;

    private final Lane lane;
    private final List<Report.Tried> unrecorded = new ArrayList<>();
    private volatile @Nullable Long since;

    /**
     * A part of the line.
     *
     * @param wanted how many were asked for at most: if there are as many, more stand behind them
     * @param read when they were there, by the clock of {@link System#nanoTime}; not when they were asked for, or a slow
     *     store would make all of them stale before the first goes
     */
    private record Part(List<Waiting> line, int wanted, long read) {}

    LineDrain(Turn first, Lane lane, Place place, Work work) {
        super(first, place, work);
        this.lane = lane;
    }

    @Override
    public void run() {
        Optional<Part> next = Optional.of(part(first(), Queue.FIRST_AHEAD));
        while (next.isPresent()) {
            next = serve(next.get());
        }
    }

    @Override
    @Nullable
    Long waitingSince() {
        return since;
    }

    private Optional<Part> serve(Part part) {
        List<Waiting> line = part.line();
        long began = System.nanoTime();
        int brought = 0;
        boolean goesOn = true;
        Future<Optional<Part>> asked = null;
        while (goesOn && brought < line.size() && (brought == 0 || isFresh(part))) {
            goesOn = mayGo(line.get(brought)) && bring(line.get(brought++));
            if (goesOn && brought == line.size() / 2 && isWorthAsking(part, System.nanoTime() - began)) {
                asked = ask(line.subList(brought, line.size()), ahead(brought, System.nanoTime() - began));
            }
        }
        Optional<Part> behind = asked == null ? Optional.empty() : Recorder.await(asked);
        // What was read behind a part is next only if nothing of the part is left.
        return goesOn && brought == line.size() && behind.isPresent()
                ? behind
                : anew(goesOn ? ahead(brought, System.nanoTime() - began) : 0);
    }

    private static boolean isFresh(Part part) {
        return System.nanoTime() - part.read() <= GOOD_FOR;
    }

    /** Whether more stand behind, and both halves and as much again are through before they are good no more. */
    private static boolean isWorthAsking(Part part, long half) {
        return part.line().size() == part.wanted() && half < GOOD_FOR / 4;
    }

    /** As many as go in half the time that they are good for, at the pace of these. */
    private static int ahead(int brought, long nanos) {
        return Math.clamp(brought * (GOOD_FOR / 2) / Math.max(1, nanos), LEAST_AHEAD, MOST_AHEAD);
    }

    private boolean mayGo(Waiting waiting) {
        return lane.takes(waiting.message()) && !isOver() && keepsPace();
    }

    /** Says whether the next in line may go. */
    private boolean bring(Waiting waiting) {
        since = System.nanoTime();
        try {
            Optional<Report.Tried> tried = attempt(waiting);
            tried.ifPresent(unrecorded::add);
            return tried.map(one -> one.verdict().isEnd()).orElse(false);
        } finally {
            since = null;
        }
    }

    /** Records what was brought out, and reads what is behind those that are left. */
    private Future<Optional<Part>> ask(List<Waiting> left, int wants) {
        Set<UUID> busy =
                left.stream().map(waiting -> waiting.message().delivery()).collect(Collectors.toSet());
        return reportMeanwhile(recordable(), wants, busy).thenApply(next -> next.map(turn -> part(turn, wants)));
    }

    private Optional<Part> anew(int wants) {
        return report(recordable(), wants, Set.of()).map(turn -> part(turn, wants));
    }

    private static Part part(Turn turn, int wanted) {
        return new Part(turn.next(), wanted, System.nanoTime());
    }

    private List<Report.Tried> recordable() {
        List<Report.Tried> tries = List.copyOf(unrecorded);
        unrecorded.clear();
        return tries;
    }
}
