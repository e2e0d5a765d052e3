package org.heraldcms.core.publishing.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.publishing.Arrival;
import org.heraldcms.core.publishing.Departure;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.core.site.Site;

/**
 * What a release would do if it took effect now, and what stands in its way.
 *
 * @param waiting what would go live later, where a site holds an embargo
 */
public record Plan(
        List<Arrival> arrivals, List<Departure> departures, List<Waiting> waiting, List<Obstacle> obstacles) {

    /** A revision that goes live on a site when its embargo ends. */
    public record Waiting(Revision revision, Site site, Moment until) {}

    public Plan {
        waiting = List.copyOf(waiting);
        arrivals = List.copyOf(arrivals);
        departures = List.copyOf(departures);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether nothing stops it. */
    public boolean isReady() {
        return obstacles.stream().noneMatch(one -> one.blocker().stops())
                && !(arrivals.isEmpty() && departures.isEmpty() && waiting.isEmpty());
    }

    /** The sites that it concerns, and how many editions on each. */
    SortedMap<String, Integer> sites() {
        SortedMap<String, Integer> sites = new TreeMap<>();
        arrivals.forEach(arrival -> arrival.sites().forEach(site -> sites.merge(site.key(), 1, Integer::sum)));
        departures.forEach(departure -> sites.merge(departure.live().site(), 1, Integer::sum));
        return sites;
    }

    void requirePermission(Actor actor) {
        actor.require(Permission.PUBLISH);
        sites().keySet().forEach(site -> actor.requireAt(Permission.PUBLISH, site));
        waiting.forEach(one -> actor.requireAt(Permission.PUBLISH, one.site().key()));
    }

    /** @throws HeraldException RELEASE_BLOCKED, with a violation for each item that cannot take effect */
    void requireReady() {
        Map<UUID, List<String>> stopped = new LinkedHashMap<>();
        obstacles.stream()
                .filter(one -> one.blocker().stops())
                .forEach(one -> stopped.computeIfAbsent(one.item(), none -> new ArrayList<>())
                        .add(one.detail()));
        if (!stopped.isEmpty()) {
            throw new HeraldException(
                    ErrorCode.RELEASE_BLOCKED,
                    stopped.size() == 1 ? "One item stops this release." : stopped.size() + " items stop this release.",
                    stopped.entrySet().stream()
                            .map(item -> new Violation(
                                    "/items/" + item.getKey(),
                                    item.getValue().stream().distinct().collect(Collectors.joining(" "))))
                            .toList());
        }
        if (!isReady()) {
            throw new HeraldException(ErrorCode.RELEASE_BLOCKED, "There is nothing in this release.");
        }
    }
}
