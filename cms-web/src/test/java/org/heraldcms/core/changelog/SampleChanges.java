package org.heraldcms.core.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.heraldcms.core.base.LocaleTag;

/** Appends changes that tell of nothing, as the commands of a newsroom would. */
@ApplicationScoped
public class SampleChanges {

    /** The site of all sample changes. */
    public static final String SITE = "sample";

    private static final long PATIENCE_NANOS = 30_000_000_000L;

    @Inject
    private ChangeLog log;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** Thrown to roll back. */
    static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Makes the site, unless it is there. */
    @Transactional
    public void prepare() {
        int ignored = store.createNativeQuery("insert into site (key, name, base_url, locales, visibility, created_at)"
                        + " values (?1, 'Sample', 'https://sample.example', '[{\"locale\": \"en\", \"fallbacks\": []}]', 'public', now())"
                        + " on conflict do nothing")
                .setParameter(1, SITE)
                .executeUpdate();
    }

    /** Appends some changes in a transaction of its own. */
    @Transactional
    public List<Change> append(int count) {
        return log.append(Stream.generate(() -> change(ChangeType.EDITION_WITHDRAWN, UUID.randomUUID()))
                .limit(count)
                .toList());
    }

    /** Appends a change of this type that befalls the English edition of an article. */
    @Transactional
    public Change append(ChangeType type, UUID article) {
        return log.append(List.of(change(type, article))).getFirst();
    }

    /** Appends some changes and takes them back. */
    @Transactional
    public void appendInVain(int count) {
        throw append(count).isEmpty() ? new IllegalStateException() : new TakenBack();
    }

    private static NewChange change(ChangeType type, UUID article) {
        return new NewChange(
                type,
                SITE,
                article,
                LocaleTag.of("en"),
                1,
                null,
                null,
                (position, id) -> Long.toString(position).getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until the condition holds; false after half a minute. */
    public static boolean holdsSoon(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return true;
    }
}
