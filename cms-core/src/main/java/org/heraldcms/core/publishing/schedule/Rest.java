package org.heraldcms.core.publishing.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Appointments that are left alone for a while, so that the others get their turn: longer each time one fails. */
final class Rest {

    private static final Duration HELD = Duration.ofMillis(200);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private final Map<UUID, Turn> turns = new HashMap<>();

    private record Turn(int failures, Instant from) {

        boolean isAhead(Instant now) {
            return from.isAfter(now) && !from.isAfter(now.plus(LONGEST));
        }
    }

    /** Somebody holds it at this moment. */
    void held(UUID id, Instant now) {
        turns.put(id, new Turn(failures(id), now.plus(HELD)));
    }

    /** It failed, for a reason that may pass. */
    Duration failed(UUID id, Instant now) {
        int failures = failures(id) + 1;
        Duration longer = SHORTEST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration pause = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        turns.put(id, new Turn(failures, now.plus(pause)));
        return pause;
    }

    /** It is over. */
    void done(UUID id) {
        turns.remove(id);
    }

    /** What shall not be asked for now; a clock that was set back wakes all. */
    Set<UUID> resting(Instant now) {
        turns.values().removeIf(turn -> turn.from.plus(LONGEST.multipliedBy(2)).isBefore(now));
        return turns.entrySet().stream()
                .filter(turn -> turn.getValue().isAhead(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private int failures(UUID id) {
        Turn turn = turns.get(id);
        return turn == null ? 0 : turn.failures;
    }
}
