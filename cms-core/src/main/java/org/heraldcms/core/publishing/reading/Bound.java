package org.heraldcms.core.publishing.reading;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** SQL put together piece by piece, so that its values are always bound, never spliced. */
final class Bound {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Adds a piece; each {@code ?} in it stands for the next of the values. */
    @CanIgnoreReturnValue
    Bound add(String piece, Object... bound) {
        sql.append(piece);
        for (Object value : bound) {
            values.add(value instanceof Instant instant ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC) : value);
        }
        return this;
    }

    List<?> rows(EntityManager store) {
        Query query = store.createNativeQuery(numbered());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultList();
    }

    private String numbered() {
        StringBuilder numbered = new StringBuilder();
        int n = 0;
        for (int i = 0; i < sql.length(); i++) {
            numbered.append(sql.charAt(i));
            if (sql.charAt(i) == '?') {
                numbered.append(++n);
            }
        }
        return numbered.toString();
    }
}
