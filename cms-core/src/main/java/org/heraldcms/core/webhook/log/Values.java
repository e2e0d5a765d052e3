package org.heraldcms.core.webhook.log;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** The values of a statement in the making, each with the place where it stands. */
final class Values {

    private final List<Object> values = new ArrayList<>();

    /** Takes one; gives how the statement names it. */
    String add(Object value) {
        values.add(value);
        return "?" + values.size();
    }

    Query in(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
