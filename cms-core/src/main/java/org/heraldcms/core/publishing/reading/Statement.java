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

    static final String RECALLED = recalled("p");

    private final Bound sql = new Bound();

    /**
     * A recall holds for all that an edition ever said until then, on whichever site. That of a whole article is logged
     * for each edition that is live at the time, so what was not live then is held to have been meant as well.
     */
    private static String recalled(String alias) {
        String its = " = " + alias + ".";
        return "exists (select 1 from change r where r.article_id" + its + "article_id and r.type = 'article.recalled'"
                + " and r.position > " + alias + ".position and (r.locale" + its + "locale or not exists (select 1 from"
                + " publication l where l.article_id" + its + "article_id and l.locale" + its + "locale"
                + " and l.position < r.position and (l.ended_by is null or l.ended_by > r.position))))";
    }

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
                        + " b.live_from <= ? and (b.live_until is null or b.live_until > ?) and not "
                        + recalled("b") + " and array_position(" + TEXTS
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
        return rows(store, limit).stream()
                .map(row -> published((Object[]) row, 0))
                .toList();
    }

    /** Says the limit in the statement itself, so that the planner walks an index instead of sorting the site. */
    List<?> rows(EntityManager store, int limit) {
        return sql.add(" limit ?", limit).rows(store);
    }

    /** A list as the store writes it, whatever signs its items have. */
    static String array(Collection<?> items) {
        return items.stream()
                .map(item -> '"' + String.valueOf(item).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The publication of a row that has {@link #COLUMNS} from a place on. */
    static Published published(Object[] row, int at) {
        return new Published(
                (String) row[at],
                (UUID) row[at + 1],
                new LocaleTag((String) row[at + 2]),
                ((Number) row[at + 3]).intValue(),
                (String) row[at + 4],
                (String) row[at + 5],
                (String) row[at + 6],
                topics((String) row[at + 7]),
                instant(row[at + 8]),
                instant(row[at + 9]),
                row[at + 10] == null ? null : instant(row[at + 10]),
                ((Number) row[at + 11]).longValue(),
                (byte[]) row[at + 12],
                (String) row[at + 13]);
    }

    private static List<String> topics(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\n"));
    }

    static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }
}
