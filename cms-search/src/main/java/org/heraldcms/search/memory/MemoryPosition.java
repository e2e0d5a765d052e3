package org.heraldcms.search.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.util.Version;
import org.heraldcms.core.translation.memory.UnitChange;
import org.heraldcms.search.analysis.Languages;
import org.jspecify.annotations.Nullable;

/**
 * How far the index has followed the memory, as it stands in Lucene's commit data. The unit that changed last tells a
 * store that was reset, and has grown past this position again, from the one that was indexed.
 *
 * @param unit the unit whose change stands at this position; null at 0
 */
record MemoryPosition(long position, @Nullable UUID unit) {

    static final MemoryPosition START = new MemoryPosition(0, null);

    /** The number is raised whenever anything here changes what is indexed. */
    private static final String MADE_BY = "memory 1, herald " + Languages.VERSION + ", lucene " + Version.LATEST;

    static MemoryPosition of(UnitChange change) {
        return new MemoryPosition(change.position(), change.id());
    }

    /** Reads commit data; empty when there is none, or it was written for other analysers. */
    static Optional<MemoryPosition> read(Map<String, String> data) {
        String position = data.get("position");
        if (position == null || !MADE_BY.equals(data.get("madeBy"))) {
            return Optional.empty();
        }
        String unit = data.get("unit");
        return Optional.of(new MemoryPosition(Long.parseLong(position), unit == null ? null : UUID.fromString(unit)));
    }

    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        data.put("position", Long.toString(position));
        data.put("madeBy", MADE_BY);
        if (unit != null) {
            data.put("unit", unit.toString());
        }
        return data;
    }

    /** Whether the memory has had this change: its unit is there, and has not changed before it. */
    boolean isIn(UnitSource source) {
        return unit == null ? position == 0 : source.positionOf(unit) >= position;
    }
}
