package org.heraldcms.search.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.util.Version;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.search.analysis.Languages;
import org.jspecify.annotations.Nullable;

/**
 * How far the index has followed the log, as it stands in Lucene's commit data. The id of the change tells a store
 * that was reset, and has grown past this position again, from the one that was indexed.
 *
 * @param change the id of the change at this position; null at 0
 */
record IndexPosition(long position, @Nullable UUID change) {

    static final IndexPosition START = new IndexPosition(0, null);

    private static final String MADE_BY = "herald " + Languages.VERSION + ", lucene " + Version.LATEST;

    static IndexPosition of(Change change) {
        return new IndexPosition(change.position(), change.id());
    }

    static IndexPosition headOf(Source source) {
        long head = source.head();
        return new IndexPosition(head, source.changeAt(head).orElse(null));
    }

    /** Reads commit data; empty when there is none, or it was written for other analysers. */
    static Optional<IndexPosition> read(Map<String, String> data) {
        String position = data.get("position");
        if (position == null || !MADE_BY.equals(data.get("madeBy"))) {
            return Optional.empty();
        }
        String change = data.get("change");
        return Optional.of(
                new IndexPosition(Long.parseLong(position), change == null ? null : UUID.fromString(change)));
    }

    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        data.put("position", Long.toString(position));
        data.put("madeBy", MADE_BY);
        if (change != null) {
            data.put("change", change.toString());
        }
        return data;
    }

    /** Whether the log has this very change at this position. */
    boolean isIn(Source source) {
        return position <= source.head() && source.changeAt(position).equals(Optional.ofNullable(change));
    }
}
