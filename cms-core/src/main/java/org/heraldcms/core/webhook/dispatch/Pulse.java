package org.heraldcms.core.webhook.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each of the threads that everything waits for went round last: one that stopped silently is seen by it. */
@ApplicationScoped
public class Pulse {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    private Clock clock;

    private final Map<String, Instant> beats = new ConcurrentHashMap<>();

    void beat(String thread) {
        beats.put(thread, clock.instant());
    }

    /** Takes a thread out, which came to its end as it should. */
    void forget(String thread) {
        beats.remove(thread);
    }

    /** How many seconds ago each went round. */
    public Map<String, Long> seconds() {
        Instant now = clock.instant();
        Map<String, Long> seconds = new ConcurrentHashMap<>();
        beats.forEach((thread, beat) ->
                seconds.put(thread, Duration.between(beat, now).toSeconds()));
        return Map.copyOf(seconds);
    }

    /** Those that have not gone round for a minute and a half. */
    public List<String> stopped() {
        Instant latest = clock.instant().minus(PATIENCE);
        return beats.entrySet().stream()
                .filter(one -> one.getValue().isBefore(latest))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
