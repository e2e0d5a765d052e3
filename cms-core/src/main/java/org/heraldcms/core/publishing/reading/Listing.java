package org.heraldcms.core.publishing.reading;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.Canonical;
import org.heraldcms.core.base.LocaleTag;

/**
 * A page of what is live now. For each locale of the chain it walks the index of one list from where the page begins;
 * what else is asked for is looked up for each entry on the way. So a page under one condition costs its own length, and
 * one under several what the walk passes over.
 */
final class Listing {

    private static final String ALL = "all";

    private final Selection selection;
    private final int limit;
    private final String column;
    private final String order;
    private final Bound sql = new Bound();

    private Listing(Selection selection, int limit) {
        this.selection = selection;
        this.limit = limit;
        this.column = selection.sorting().column();
        String direction = selection.sorting().direction();
        this.order = " order by key " + direction + ", article_id " + direction;
    }

    static List<Published> page(EntityManager store, Selection selection, int limit) {
        return Statement.published(new Listing(selection, limit).page().rows(store));
    }

    private Bound page() {
        List<List<String>> conditions = conditions(selection.filter());
        List<String> walked = conditions.isEmpty() ? List.of(ALL) : conditions.getFirst();
        List<List<String>> others = conditions.isEmpty() ? conditions : conditions.subList(1, conditions.size());
        sql.add("select " + Statement.COLUMNS + " from publication p join (select * from (");
        String between = "";
        for (int i = 0; i < selection.chain().size(); i++) {
            for (String name : walked) {
                sql.add(between);
                walk(i, name, others);
                between = " union ";
            }
        }
        return sql.add(
                ") walked" + order + " limit ?) k on k.publication = p.id"
                        + order.replace("article_id", "k.article_id"),
                limit);
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

    private void walk(int place, String name, List<List<String>> others) {
        LocaleTag locale = selection.chain().get(place);
        sql.add(
                "(select l.publication, l." + column + " as key, l.article_id from listed l where l.list = ?",
                list(locale, name));
        within("l.first_at", selection.filter().published());
        within("l.live_from", selection.filter().updated());
        Selection.Key after = selection.after();
        if (after != null) {
            Sorting sorting = selection.sorting();
            sql.add(
                    " and (l." + column + ", l.article_id) " + sorting.behind() + " (cast(? as " + sorting.type()
                            + "), cast(? as uuid))",
                    after.value(),
                    after.articleId());
        }
        for (List<String> other : others) {
            List<UUID> lists = other.stream().map(one -> list(locale, one)).toList();
            sql.add(
                    " and exists (select 1 from listed o where o.publication = l.publication"
                            + " and o.list = any(cast(? as uuid[])))",
                    Statement.array(lists));
        }
        best(selection.chain().subList(0, place));
        sql.add(order + " limit ?)", limit);
    }

    private void within(String moment, Filter.Span span) {
        if (span.since() != null) {
            sql.add(" and " + moment + " >= ?", span.since());
        }
        if (span.before() != null) {
            sql.add(" and " + moment + " < ?", span.before());
        }
    }

    /** Only where none of the better locales is live too. */
    private void best(List<LocaleTag> better) {
        if (!better.isEmpty()) {
            sql.add(
                    " and not exists (select 1 from publication b where b.site = ? and b.article_id = l.article_id"
                            + " and b.live_until is null and b.locale = any(cast(? as text[])))",
                    selection.site(),
                    Statement.array(better));
        }
    }

    /** A list goes by a hash of its name, as the store reckons it for itself. */
    private UUID list(LocaleTag locale, String name) {
        String full = String.join("\n", selection.site(), locale.tag(), name);
        String digest = Canonical.digest(full.getBytes(StandardCharsets.UTF_8));
        return UUID.fromString(digest.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12}).*", "$1-$2-$3-$4-$5"));
    }
}
