package org.heraldcms.core.publishing.reading;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** A select over {@code publication p}, put together clause by clause. */
final class Statement {

    static final String COLUMNS = "p.site, p.article_id, p.locale, p.revision, p.slug, p.title, p.type,"
            + " array_to_string(p.topics, chr(10)), p.first_at, p.live_from, p.live_until, p.position, p.document, p.digest";
    private static final String TEXTS = "cast(? as text[])";

    /** A recall holds for all that an article ever said until then, on whichever site. */
    static final String RECALLED = "exists (select 1 from change r where r.article_id = p.article_id"
            + " and r.type = 'article.recalled' and r.position > p.position)";

    private final Bound sql = new Bound();

    private Statement(String columns) {
        sql.add("select " + columns + " from publication p where true");
    }

    static Statement of(String columns) {
        return new Statement(columns);
    }

    static Statement ofPublished() {
        return new Statement(COLUMNS);
    }

    /** Adds a condition; each {@code ?} in it stands for the next of the values. */
    Statement and(String condition, Object... bound) {
        sql.add(" and " + condition, bound);
        return this;
    }

    Statement andIfGiven(String condition, @Nullable Object bound) {
        return bound == null ? this : and(condition, bound);
    }

    /** What is live now, or was at an instant: without what was recalled since, which nobody shall read any more. */
    Statement andLive(@Nullable Instant at) {
        return at == null
                ? and("p.live_until is null")
                : and(
                        "p.first_at <= ? and p.live_from <= ? and (p.live_until is null or p.live_until > ?) and not "
                                + RECALLED,
                        at,
                        at,
                        at);
    }

    Statement andLocaleIn(List<LocaleTag> chain) {
        return and("p.locale = any(" + TEXTS + ")", array(chain));
    }

    /** Only where no locale earlier in the chain was live at that instant too. */
    Statement andBestOf(List<LocaleTag> chain, Instant at) {
        if (chain.size() == 1) {
            return this;
        }
        String tags = array(chain);
        return and(
                "not exists (select 1 from publication b where b.site = p.site and b.article_id = p.article_id and"
                        + " b.live_from <= ? and (b.live_until is null or b.live_until > ?) and not exists (select 1"
                        + " from change r where r.article_id = b.article_id and r.type = 'article.recalled'"
                        + " and r.position > b.position) and array_position(" + TEXTS
                        + ", b.locale) < array_position(" + TEXTS + ", p.locale))",
                at,
                at,
                tags,
                tags);
    }

    /** Earlier locales of the chain first, then the newest. */
    Statement byPreference(List<LocaleTag> chain) {
        sql.add(" order by array_position(" + TEXTS + ", p.locale), p.position desc", array(chain));
        return this;
    }

    Statement orderBy(String order) {
        sql.add(" order by " + order);
        return this;
    }

    List<Published> read(EntityManager store, int limit) {
        return published(rows(store, limit));
    }

    /** The publications of rows that have {@link #COLUMNS}. */
    static List<Published> published(List<?> rows) {
        return rows.stream().map(row -> published((Object[]) row)).toList();
    }

    /** Says the limit in the statement itself, so that the planner walks an index instead of sorting the site. */
    List<?> rows(EntityManager store, int limit) {
        return sql.add(" limit ?", limit).rows(store);
    }

    static String array(Collection<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Published published(Object[] row) {
        return new Published(
                (String) row[0],
                (UUID) row[1],
                new LocaleTag((String) row[2]),
                ((Number) row[3]).intValue(),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                topics((String) row[7]),
                instant(row[8]),
                instant(row[9]),
                row[10] == null ? null : instant(row[10]),
                ((Number) row[11]).longValue(),
                (byte[]) row[12],
                (String) row[13]);
    }

    private static List<String> topics(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\n"));
    }

    static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }
}
