package org.heraldcms.core.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.Follower;

/**
 * Marks, after each change, who may have to be told of it: all that listen to a topic of its site, for a change in one
 * language shows in the feeds of the others too. Whether their topic says something else now is seen when it is read.
 */
@ApplicationScoped
@Transactional
public class Distribution implements Follower {

    private static final String NAME = "websub";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Listeners listeners;

    @Inject
    private Hubs hubs;

    @Inject
    private Topics topics;

    @Inject
    private Event<Due> due;

    /** A site in a locale. */
    private record Lane(String site, LocaleTag locale) {}

    @Override
    public String name() {
        return NAME;
    }

    /** There was nobody to tell before it first started, so it starts at the head. */
    @Override
    public long position() {
        store.createNativeQuery("insert into follower (name, position) select ?1, position from change_head"
                        + " on conflict (name) do nothing")
                .setParameter(1, NAME)
                .executeUpdate();
        return lock();
    }

    @Override
    public void follow(List<Change> changes) {
        long from = lock();
        long to = changes.getLast().position();
        if (to <= from) {
            return;
        }
        Map<Lane, Long> lanes = new LinkedHashMap<>();
        Map<String, Long> sites = new LinkedHashMap<>();
        for (Change change : changes) {
            LocaleTag locale = change.locale();
            if (locale != null) {
                lanes.put(new Lane(change.site(), locale), change.position());
            }
            sites.put(change.site(), change.position());
        }
        lanes.forEach(this::addHubs);
        sites.forEach(listeners::mark);
        store.createNativeQuery("update follower set position = ?2 where name = ?1")
                .setParameter(1, NAME)
                .setParameter(2, to)
                .executeUpdate();
        due.fire(new Due());
    }

    private void addHubs(Lane lane, long position) {
        List<String> others = hubs.outside();
        if (!others.isEmpty()) {
            topics.ofAll(lane.site(), lane.locale())
                    .forEach(topic -> others.forEach(hub -> listeners.addHub(lane.site(), topic, hub, position)));
        }
    }

    private long lock() {
        return ((Number) store.createNativeQuery("select position from follower where name = ?1 for update")
                        .setParameter(1, NAME)
                        .getSingleResult())
                .longValue();
    }
}
