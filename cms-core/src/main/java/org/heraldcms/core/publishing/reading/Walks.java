package org.heraldcms.core.publishing.reading;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.Canonical;
import org.heraldcms.core.base.LocaleTag;

/** Stretches of the lists that a page may come from, merged into their common order. */
final class Walks {

    private static final String ALL = "all";

    private final Selection selection;
    private final int stretch;
    private final String column;
    private final String direction;
    private final Bound sql = new Bound();

    Walks(Selection selection, int stretch) {
        this.selection = selection;
        this.stretch = stretch;
        this.column = selection.sorting().column();
        this.direction = selection.sorting().direction();
    }

    /**
     * A live publication on one of the lists.
     *
     * @param list which of them
     * @param fits whether all else that is asked for holds of it, too
     */
    record Entry(UUID publication, Selection.Key key, int list, boolean fits) {

        static Entry of(Object[] row) {
            return new Entry(
                    (UUID) row[0],
                    new Selection.Key(value(row[1]), (UUID) row[2]),
                    ((Number) row[3]).intValue(),
                    (Boolean) row[4]);
        }

        private static String value(Object sorted) {
            return switch (sorted) {
                case String title -> title;
                case Number position -> position.toString();
                default -> Statement.instant(sorted).toString();
            };
        }
    }

    List<Entry> read(EntityManager store) {
        List<List<String>> conditions = conditions(selection.filter());
        List<String> walked = conditions.isEmpty() ? List.of(ALL) : conditions.getFirst();
        sql.add("select w.publication, w.key, w.article_id, w.list, (true");
        conditions.stream().skip(1).forEach(this::also);
        best();
        sql.add(") as fits from (");
        int list = 0;
        for (int place = 0; place < selection.chain().size(); place++) {
            for (String name : walked) {
                sql.add(list == 0 ? "" : " union all ");
                walk(list++, place, name);
            }
        }
        sql.add(") w order by w.key " + direction + ", w.article_id " + direction + ", w.place");
        return sql.rows(store).stream().map(row -> Entry.of((Object[]) row)).toList();
    }

    /** The names of the lists that an entry stands on one of, for each condition; the one that says most first. */
    private static List<List<String>> conditions(Filter filter) {
        List<List<String>> conditions = new ArrayList<>();
        Filter.Value field = filter.field();
        if (field != null) {
            conditions.add(List.of("field " + field.name() + " " + field.said()));
        }
        if (filter.author() != null) {
            conditions.add(List.of("author " + filter.author()));
        }
        if (!filter.topics().isEmpty()) {
            conditions.add(
                    filter.topics().stream().map(topic -> "topic " + topic).toList());
        }
        if (filter.type() != null) {
            conditions.add(List.of("type " + filter.type()));
        }
        return conditions;
    }

    private void walk(int list, int place, String name) {
        sql.add(
                "(select l.publication, l." + column + " as key, l.article_id, " + list + " as list, " + place
                        + " as place from listed l where l.list = ?",
                list(selection.chain().get(place), name));
        within("l.first_at", selection.filter().published());
        within("l.changed_at", selection.filter().updated());
        Selection.Key after = selection.after();
        if (after != null) {
            Sorting sorting = selection.sorting();
            sql.add(
                    " and (l." + column + ", l.article_id) " + sorting.behind() + " (cast(? as " + sorting.type()
                            + "), cast(? as uuid))",
                    after.value(),
                    after.articleId());
        }
        sql.add(" order by l." + column + " " + direction + ", l.article_id " + direction + " limit ?)", stretch);
    }

    private void within(String moment, Filter.Span span) {
        if (span.since() != null) {
            sql.add(" and " + moment + " >= ?", span.since());
        }
        if (span.before() != null) {
            sql.add(" and " + moment + " < ?", span.before());
        }
    }

    /** Whether it stands on one of these lists as well. */
    private void also(List<String> names) {
        List<UUID> lists = selection.chain().stream()
                .flatMap(locale -> names.stream().map(name -> list(locale, name)))
                .toList();
        sql.add(
                " and exists (select 1 from listed o where o.publication = w.publication"
                        + " and o.list = any(cast(? as uuid[])))",
                Statement.array(lists));
    }

    /** Whether none of the better locales is live, too. */
    private void best() {
        if (selection.chain().size() > 1) {
            sql.add(
                    " and not exists (select 1 from publication b where b.site = ? and b.article_id = w.article_id"
                            + " and b.live_until is null and array_position(cast(? as text[]), b.locale) <= w.place)",
                    selection.site(),
                    Statement.array(selection.chain()));
        }
    }

    /** A list goes by a hash of its name, as the store reckons it for itself. */
    private UUID list(LocaleTag locale, String name) {
        String full = String.join("\n", selection.site(), locale.tag(), name);
        String digest = Canonical.digest(full.getBytes(StandardCharsets.UTF_8));
        return UUID.fromString(digest.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12}).*", "$1-$2-$3-$4-$5"));
    }
}
