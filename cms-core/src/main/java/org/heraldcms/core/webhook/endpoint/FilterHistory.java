package org.heraldcms.core.webhook.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.site.Wants;

/** Remembers what an endpoint wanted before it wanted something else: it may hold what it was sent then. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FilterHistory {

    /** Whoever changes more often is taken to have wanted everything. */
    private static final int MOST = 50;

    private static final String REMEMBER = "insert into endpoint_filter"
            + " (id, endpoint_id, article_types, topics, locales, until_position)"
            + " values (?1, ?2, cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), ?6)"
            + " on conflict (endpoint_id, article_types, topics, locales) do update set until_position = ?6";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    /**
     * Remembers a filter.
     *
     * @param until the position up to which it held
     */
    void remember(UUID endpoint, Wants before, long until) {
        insert(endpoint, before, until);
        long kept = ((Number) store.createNativeQuery("select count(*) from endpoint_filter where endpoint_id = ?1")
                        .setParameter(1, endpoint)
                        .getSingleResult())
                .longValue();
        if (kept > MOST) {
            int unused = store.createNativeQuery("delete from endpoint_filter where endpoint_id = ?1")
                    .setParameter(1, endpoint)
                    .executeUpdate();
            insert(endpoint, Wants.ALL, until);
        }
    }

    private void insert(UUID endpoint, Wants before, long until) {
        store.createNativeQuery(REMEMBER)
                .setParameter(1, Ids.next(clock.instant()))
                .setParameter(2, endpoint)
                .setParameter(3, array(before.articleTypes()))
                .setParameter(4, array(before.topics()))
                .setParameter(5, array(before.locales()))
                .setParameter(6, until)
                .executeUpdate();
    }

    /** None of them has a character that would need quoting. */
    private static String array(List<String> names) {
        return "{" + String.join(",", names) + "}";
    }
}
