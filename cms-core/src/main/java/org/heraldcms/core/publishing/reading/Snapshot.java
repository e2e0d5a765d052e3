package org.heraldcms.core.publishing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.heraldcms.core.changelog.ChangeLog;

/**
 * What is public at one position of the log. However many statements an answer takes, all of them see the same commits,
 * so that it is made of what stood before a release or behind it, never of both.
 */
@ApplicationScoped
public class Snapshot {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private ChangeLog log;

    /**
     * Reads at the newest position.
     *
     * @param seen is told the position first, also when the reading is refused
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T read(LongConsumer seen, Supplier<T> reading) {
        int unused = store.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        seen.accept(log.head());
        return reading.get();
    }

    /** Lets no statement of the present reading take longer than this. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void within(Duration each) {
        int unused = store.createNativeQuery("set local statement_timeout = " + each.toMillis())
                .executeUpdate();
    }
}
