package org.heraldcms.core.webhook.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings out several at once to an endpoint that asked for no order, so that one that fails or hangs holds up no other.
 * Only a recall waits until all that is under way is over, and goes alone: nobody may be told an older text behind it.
 * The first try may always be made; those beside it share what the node has room for.
 */
final class OpenDrain extends Drain {

    /** Tries at one endpoint at the same time. */
    static final int MOST = 8;

    private static final long WAIT_MS = 20;

    /** While something hangs, what has become due meanwhile is looked for. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Lane lane;
    private final Map<UUID, Long> busy = new ConcurrentHashMap<>();
    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
    private final Rhythm looking = new Rhythm(LOOK_EVERY);
    private List<Waiting> next;
    private boolean recalls;
    private boolean crowded;

    /** What is over: what came of a try, why it could not be made, or neither where there was no connection for it. */
    private record Done(
            UUID delivery,
            Report.@Nullable Tried tried,
            @Nullable RuntimeException failure) {}

    OpenDrain(Turn first, Lane lane, Place place, Work work) {
        super(first, place, work);
        this.lane = lane;
        this.next = first.next();
    }

    @Override
    public void run() {
        boolean goesOn = true;
        while (goesOn) {
            boolean mayStart = start();
            List<Report.Tried> tries = finished();
            boolean wants = mayStart && !isOver() && busy.size() < MOST && isRoomLeft();
            if (!tries.isEmpty() || busy.isEmpty() || (wants && looking.isDue())) {
                next = report(tries, wants ? MOST : 0, Set.copyOf(busy.keySet()))
                        .map(Turn::next)
                        .orElse(List.of());
            }
            goesOn = !next.isEmpty() || !busy.isEmpty();
        }
    }

    @Override
    @Nullable
    Long waitingSince() {
        return busy.values().stream().min(Long::compare).orElse(null);
    }

    /** Begins with what there is room for; says whether more may be begun. */
    private boolean start() {
        List<Waiting> left = new ArrayList<>(next);
        boolean may = !crowded;
        while (may && !left.isEmpty() && hasRoomFor(left.getFirst().message())) {
            Message message = left.getFirst().message();
            boolean further = !busy.isEmpty();
            may = lane.takes(message) && !isOver() && keepsPace();
            if (may) {
                begin(left.removeFirst(), further);
                recalls = message.urgent();
            } else if (further) {
                work().further().release();
            }
        }
        next = List.of();
        return may;
    }

    private boolean isRoomLeft() {
        return busy.isEmpty() || work().further().availablePermits() > 0;
    }

    /** Beside another one it goes only as long as this node has room for it, which it takes; a recall never does. */
    private boolean hasRoomFor(Message message) {
        return busy.isEmpty()
                || (busy.size() < MOST
                        && !message.urgent()
                        && !recalls
                        && work().further().tryAcquire());
    }

    private void begin(Waiting waiting, boolean further) {
        UUID delivery = waiting.message().delivery();
        busy.put(delivery, System.nanoTime());
        work().threads().execute(() -> {
            Done over = made(waiting);
            if (further) {
                work().further().release();
            }
            done.add(over);
        });
    }

    private Done made(Waiting waiting) {
        UUID delivery = waiting.message().delivery();
        try {
            return new Done(delivery, attempt(waiting).orElse(null), null);
        } catch (RuntimeException failure) {
            return new Done(delivery, null, failure);
        }
    }

    /** What is over by now, at least one as long as something is under way that does not hang. */
    private List<Report.Tried> finished() {
        List<Done> over = new ArrayList<>();
        try {
            Done first = busy.isEmpty() ? null : done.poll(WAIT_MS, TimeUnit.MILLISECONDS);
            if (first != null) {
                over.add(first);
                done.drainTo(over);
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException("Stopped while tries were under way", stop);
        }
        List<Report.Tried> tries = new ArrayList<>();
        for (Done one : over) {
            busy.remove(one.delivery());
            if (one.failure() != null) {
                throw one.failure();
            }
            if (one.tried() == null) {
                crowded = true;
            } else {
                tries.add(one.tried());
            }
        }
        return tries;
    }
}
