package org.heraldcms.core.publishing.reading;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is live now. For each locale of the chain the index of one list is walked from where the page begins,
 * all of them side by side and a stretch at a time; what else is asked for is looked up for each entry on the way. So a
 * page under one condition costs its own length, and one under several what the walk passes over.
 */
final class Listing {

    private static final int LONGEST_STRETCH = 2_000;

    private final EntityManager store;
    private final Selection selection;
    private final int limit;
    private final Set<UUID> found = new LinkedHashSet<>();

    private Listing(EntityManager store, Selection selection, int limit) {
        this.store = store;
        this.selection = selection;
        this.limit = limit;
    }

    static List<Published> page(EntityManager store, Selection selection, int limit) {
        return new Listing(store, selection, limit).page();
    }

    private List<Published> page() {
        int stretch = limit;
        Selection from = selection;
        Selection.Key end = walk(from, stretch);
        while (end != null && found.size() < limit) {
            stretch = Math.min(2 * stretch, LONGEST_STRETCH);
            from = from.behind(end);
            end = walk(from, stretch);
        }
        return documents();
    }

    /** Walks a stretch of each list, and says where the next one begins; null when all of them came to their end. */
    private Selection.@Nullable Key walk(Selection from, int stretch) {
        Map<Integer, Integer> met = new HashMap<>();
        Selection.Key end = null;
        for (Walks.Entry entry : new Walks(from, stretch).read(store)) {
            // Behind the place where one stretch ends, the others may not be all there is.
            if (end != null && !end.equals(entry.key())) {
                return end;
            }
            if (entry.fits() && found.size() < limit) {
                found.add(entry.publication());
            }
            if (met.merge(entry.list(), 1, Integer::sum) == stretch) {
                end = entry.key();
            }
        }
        return end;
    }

    private List<Published> documents() {
        Map<UUID, Published> byId = new HashMap<>();
        Statement.of("p.id, " + Statement.COLUMNS)
                .and("p.id = any(cast(? as uuid[]))", Statement.array(found))
                .rows(store, limit)
                .forEach(row -> byId.put((UUID) ((Object[]) row)[0], Statement.published((Object[]) row, 1)));
        return found.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    }
}
