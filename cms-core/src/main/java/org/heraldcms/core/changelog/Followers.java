package org.heraldcms.core.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs every {@link Follower} as a pursuit of the change log. */
@ApplicationScoped
public class Followers {

    @Inject
    private ChangeLog log;

    @Inject
    @Any
    private Instance<Follower> followers;

    @Inject
    private Pursuits pursuits;

    private final List<Pursuit> running = new CopyOnWriteArrayList<>();
    private final Map<String, Long> positions = new ConcurrentHashMap<>();

    /** Starts all followers; called once, when the schema is in place. */
    public void start() {
        for (Follower follower : followers) {
            running.add(pursuits.start(follower.name(), new Steps(follower)));
        }
    }

    /** Where each follower stands, by name; absent until it has started. */
    public Map<String, Long> positions() {
        return Map.copyOf(positions);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeLog.Appended appended) {
        running.forEach(Pursuit::wake);
    }

    /** One follower on its way through the log. */
    private final class Steps implements Pursuit.Steps {

        private final Follower follower;

        Steps(Follower follower) {
            this.follower = follower;
        }

        @Override
        public void begin() {
            positions.put(follower.name(), follower.position());
        }

        @Override
        public boolean step() {
            List<Change> changes = log.after(positions.getOrDefault(follower.name(), 0L), follower.most());
            if (changes.isEmpty()) {
                return false;
            }
            follower.follow(changes);
            positions.put(follower.name(), changes.getLast().position());
            return true;
        }
    }
}
