package org.heraldcms.core.publishing.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.ChangeLog;
import org.jspecify.annotations.Nullable;

/**
 * Brings a copy step by step to what is public on its site. Of each edition only the newest change is told, since all
 * others are void by then; a step never skips one, because positions become visible in their order. What leaves a filter
 * is told as what leaves the site.
 */
@ApplicationScoped
@Transactional
public class Sync {

    /** A step ends early behind this many bytes of documents. */
    private static final long BYTES_A_STEP = 8_000_000;

    private static final int BATCH = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The newest change of each edition as far as it concerns a filter: what it made live there, or what of it was the
     * last there and left, be it from the site, be it from the filter alone.
     */
    private static final String NEWEST_CHANGES =
            "select c.position, p.position is not null, c.article_id, c.locale, c.body from change c"
                    + " left join publication p on p.position = c.position and p.live_until is null%s"
                    + " where c.site = ?1 and c.position > ?2 and (p.position is not null or exists (select 1"
                    + " from publication q where q.site = c.site and q.article_id = c.article_id and q.locale = c.locale"
                    + " and q.ended_by = c.position%s and not exists (select 1 from publication n where n.site = q.site"
                    + " and n.article_id = q.article_id and n.locale = q.locale and n.position >= q.ended_by%s)))"
                    + " order by c.position limit ?3";

    private static final int FIRST_OF_FILTER = 4;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private ChangeLog log;

    /** Where a site begins that holds nothing. */
    public SyncPoint start() {
        return SyncPoint.start(log.head());
    }

    /**
     * One step of a site.
     *
     * @param copy the site, and what part of it is wanted
     * @param limit most items of the step, 1 or more
     * @throws HeraldException RESYNC when the point lies beyond the log, as after the store was put back to an older state
     */
    public SyncPage step(SiteCopy copy, SyncPoint from, int limit) {
        if (from.highest() > log.head()) {
            throw new HeraldException(ErrorCode.RESYNC, "This cursor is not of this history; start again without one.");
        }
        List<SyncItem> items = new ArrayList<>();
        SyncPage page = new SyncPage(List.of(), from, true);
        long bytes = 0;
        while (page.more() && items.size() < limit && bytes < BYTES_A_STEP) {
            page = batch(copy, page.next(), Math.min(BATCH, limit - items.size()));
            items.addAll(page.items());
            bytes += page.items().stream().mapToLong(Sync::size).sum();
        }
        return new SyncPage(List.copyOf(items), page.next(), page.more());
    }

    private SyncPage batch(SiteCopy copy, SyncPoint from, int limit) {
        return from.isTakingOver() ? takeOver(copy, from, limit) : changes(copy, from.after(), limit);
    }

    private SyncPage takeOver(SiteCopy copy, SyncPoint from, int limit) {
        List<Published> live = live(copy, from.after() + 1, from.head(), limit);
        List<SyncItem> items =
                live.stream().map(SyncItem.Live::new).map(SyncItem.class::cast).toList();
        return live.size() == limit
                ? new SyncPage(items, new SyncPoint(from.head(), live.getLast().position()), true)
                : new SyncPage(items, SyncPoint.changesAfter(from.head()), log.head() > from.head());
    }

    /** Asks for the head first: all up to it is visible to the statement behind it, so nothing is passed over. */
    private SyncPage changes(SiteCopy copy, long after, int limit) {
        long head = log.head();
        List<?> rows = newest(copy, after, limit);
        if (rows.isEmpty()) {
            return new SyncPage(List.of(), SyncPoint.changesAfter(Math.max(head, after)), false);
        }
        long last = position(rows.getLast());
        boolean more = rows.size() == limit;
        return new SyncPage(items(copy, rows), SyncPoint.changesAfter(more ? last : Math.max(head, last)), more);
    }

    private List<?> newest(SiteCopy copy, long after, int limit) {
        SyncFilter filter = copy.filter();
        String sql = NEWEST_CHANGES.formatted(
                filter.sql("p", FIRST_OF_FILTER), filter.sql("q", FIRST_OF_FILTER), filter.sql("n", FIRST_OF_FILTER));
        Query query = store.createNativeQuery(sql)
                .setParameter(1, copy.site())
                .setParameter(2, after)
                .setParameter(3, limit);
        return filter.bind(query, FIRST_OF_FILTER).getResultList();
    }

    /** A row that was live may have ended since it was read: then its ending lies behind all of these rows. */
    private List<SyncItem> items(SiteCopy copy, List<?> rows) {
        List<SyncItem> items = new ArrayList<>();
        for (Object row : rows) {
            if (!((boolean) ((Object[]) row)[1])) {
                items.add(gone((Object[]) row));
            }
        }
        live(copy, position(rows.getFirst()), position(rows.getLast()), rows.size())
                .forEach(published -> items.add(new SyncItem.Live(published)));
        items.sort(Comparator.comparingLong(SyncItem::position));
        return items;
    }

    private List<Published> live(SiteCopy copy, long from, long to, int limit) {
        SyncFilter filter = copy.filter();
        return Statement.ofPublished()
                .and("p.site = ?", copy.site())
                .andLive(null)
                .and("p.position between ? and ?", from, to)
                .andIfGiven(
                        "p.locale = ?",
                        filter.columns().get(0).isEmpty()
                                ? null
                                : filter.columns().get(0))
                .andIfGiven("p.topics @> array[cast(? as text)]", filter.topic())
                .andIfGiven("p.type = ?", filter.type())
                .orderBy("p.position")
                .read(store, limit);
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
