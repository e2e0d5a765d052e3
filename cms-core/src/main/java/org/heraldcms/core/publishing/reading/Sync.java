package org.heraldcms.core.publishing.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.changelog.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * Brings a site step by step to what is public there. Of each edition only the newest change is told, since all others
 * are void by then; a step never skips one, because positions become visible in their order.
 */
@ApplicationScoped
@Transactional
public class Sync {

    /** A step ends early behind this many bytes of documents. */
    private static final long BYTES_A_STEP = 8_000_000;

    private static final int BATCH = 50;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENDINGS =
            Set.of(ChangeType.EDITION_WITHDRAWN.label(), ChangeType.ARTICLE_RECALLED.label());

    private static final String NEWEST_CHANGES =
            "select c.position, c.type, c.article_id, c.locale, c.body from change c"
                    + " where c.site = ?1 and c.position > ?2 and"
                    + " (exists (select 1 from publication p where p.position = c.position and p.live_until is null)"
                    + " or (c.type in ('edition.withdrawn', 'article.recalled') and not exists (select 1 from publication n"
                    + " where n.article_id = c.article_id and n.locale = c.locale and n.site = c.site and n.position > c.position)))"
                    + " order by c.position limit ?3";

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private ChangeLog log;

    @Inject
    private Publications publications;

    /** Where a site begins that holds nothing. */
    public SyncPoint start() {
        return SyncPoint.start(log.head());
    }

    /**
     * One step of a site.
     *
     * @param limit most items of the step, 1 or more
     * @throws HeraldException RESYNC when the point lies beyond the log, as after the store was put back to an older state
     */
    public SyncPage step(String site, SyncPoint from, int limit) {
        if (from.highest() > log.head()) {
            throw new HeraldException(ErrorCode.RESYNC, "This cursor is not of this history; start again without one.");
        }
        List<SyncItem> items = new ArrayList<>();
        SyncPage page = new SyncPage(List.of(), from, true);
        long bytes = 0;
        while (page.more() && items.size() < limit && bytes < BYTES_A_STEP) {
            page = batch(site, page.next(), Math.min(BATCH, limit - items.size()));
            items.addAll(page.items());
            bytes += page.items().stream().mapToLong(Sync::size).sum();
        }
        return new SyncPage(List.copyOf(items), page.next(), page.more());
    }

    private SyncPage batch(String site, SyncPoint from, int limit) {
        return from.isTakingOver() ? takeOver(site, from, limit) : changes(site, from.after(), limit);
    }

    private SyncPage takeOver(String site, SyncPoint from, int limit) {
        List<Published> live = publications.liveBetween(site, from.after() + 1, from.head(), limit);
        List<SyncItem> items =
                live.stream().map(SyncItem.Live::new).map(SyncItem.class::cast).toList();
        return live.size() == limit
                ? new SyncPage(items, new SyncPoint(from.head(), live.getLast().position()), true)
                : new SyncPage(items, SyncPoint.changesAfter(from.head()), log.head() > from.head());
    }

    /** Asks for the head first: all up to it is visible to the statement behind it, so nothing is passed over. */
    private SyncPage changes(String site, long after, int limit) {
        long head = log.head();
        List<?> rows = store.createNativeQuery(NEWEST_CHANGES)
                .setParameter(1, site)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultList();
        if (rows.isEmpty()) {
            return new SyncPage(List.of(), SyncPoint.changesAfter(Math.max(head, after)), false);
        }
        long last = position(rows.getLast());
        boolean more = rows.size() == limit;
        return new SyncPage(items(site, rows), SyncPoint.changesAfter(more ? last : Math.max(head, last)), more);
    }

    private List<SyncItem> items(String site, List<?> rows) {
        List<SyncItem> items = new ArrayList<>();
        for (Object row : rows) {
            if (ENDINGS.contains((String) ((Object[]) row)[1])) {
                items.add(gone((Object[]) row));
            }
        }
        publications
                .liveBetween(site, position(rows.getFirst()), position(rows.getLast()), rows.size())
                .forEach(published -> items.add(new SyncItem.Live(published)));
        items.sort(Comparator.comparingLong(SyncItem::position));
        return items;
    }

    private static SyncItem gone(Object[] row) {
        return new SyncItem.Gone(position(row), (UUID) row[2], new LocaleTag((String) row[3]), reason((byte[]) row[4]));
    }

    private static long position(Object row) {
        return ((Number) ((Object[]) row)[0]).longValue();
    }

    private static long size(SyncItem item) {
        return item instanceof SyncItem.Live live ? live.published().document().length : 0;
    }

    private static @Nullable String reason(byte[] body) {
        try {
            JsonNode reason =
                    JSON.readTree(new String(body, StandardCharsets.UTF_8)).at("/data/reason");
            return reason.isTextual() ? reason.textValue() : null;
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The change log holds a body that is not JSON.", damaged);
        }
    }
}
