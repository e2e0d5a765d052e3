package org.heraldcms.core.webhook.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings out one after the other. What was read ahead is good for a moment only: then what was done is recorded and the
 * line is read anew, so that a recall that has come meanwhile is the next.
 */
final class LineDrain extends Drain {

    private static final long GOOD_FOR = Duration.ofMillis(250).toNanos();

    private static final int LEAST_AHEAD = 8;
    private static final int MOST_AHEAD = 256;

    private final Lane lane;
    private volatile @Nullable Long since;

    LineDrain(Turn first, Lane lane, Place place, Work work) {
        super(first, place, work);
        this.lane = lane;
    }

    @Override
    public void run() {
        Optional<Turn> next = Optional.of(first());
        while (next.isPresent()) {
            next = serve(next.get());
        }
    }

    @Override
    @Nullable
    Long waitingSince() {
        return since;
    }

    private Optional<Turn> serve(Turn turn) {
        List<Report.Tried> tries = new ArrayList<>();
        long read = System.nanoTime();
        boolean goesOn = true;
        for (Waiting waiting : turn.next()) {
            goesOn = lane.takes(waiting.message()) && !isOver() && keepsPace();
            if (!goesOn) {
                break;
            }
            Report.Tried tried = bring(waiting);
            tries.add(tried);
            goesOn = tried.verdict().isEnd();
            if (!goesOn || System.nanoTime() - read > GOOD_FOR) {
                break;
            }
        }
        return report(tries, goesOn ? ahead(tries.size()) : 0, Set.of());
    }

    /** Twice as many as went this time: who is fast is asked seldom, who is slow is not read the same line over and over. */
    private static int ahead(int brought) {
        return Math.clamp(2L * brought, LEAST_AHEAD, MOST_AHEAD);
    }

    private Report.Tried bring(Waiting waiting) {
        since = System.nanoTime();
        try {
            return attempt(waiting);
        } finally {
            since = null;
        }
    }
}
