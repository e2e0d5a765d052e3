package org.heraldcms.core.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The pages that wait to be read. Each is taken with a note of the try before, so that one that takes a node down with
 * it is tried a few times and not for ever.
 */
@ApplicationScoped
@Transactional
class WaitingPages {

    private static final int MOST_TRIES = 3;
    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Clock clock;

    /** The first that no other node holds at this moment, with one more try noted; given up when there were too many. */
    Optional<ImportPage.Key> next() {
        List<?> rows = store.createNativeQuery("select import_id, number from import_page where state = 'waiting'"
                        + " order by import_id, number limit 1 for update skip locked")
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(this::take).findFirst();
    }

    private ImportPage.Key take(Object[] row) {
        ImportPage.Key key = new ImportPage.Key((UUID) row[0], ((Number) row[1]).intValue());
        ImportPage page = store.find(ImportPage.class, key);
        page.tried();
        if (page.tries() > MOST_TRIES) {
            page.fail("Reading it was broken off " + MOST_TRIES + " times.");
        }
        return key;
    }

    /** Reads a page, unless another node did, or somebody deleted it meanwhile. */
    void read(ImportPage.Key key) {
        ifWaiting(
                key, page -> page.read(store.find(Import.class, key.importId()).locales()));
    }

    /** Puts on record why it cannot be read. */
    void fail(ImportPage.Key key, String why) {
        ifWaiting(key, page -> page.fail(why));
    }

    private void ifWaiting(ImportPage.Key key, Consumer<ImportPage> then) {
        ImportPage page = store.find(ImportPage.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (page != null && page.state() == ImportPage.State.WAITING) {
            then.accept(page);
        }
    }

    /** Deletes imports that nobody has come back to. */
    void forget() {
        store.createNativeQuery("delete from import where created_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
    }
}
