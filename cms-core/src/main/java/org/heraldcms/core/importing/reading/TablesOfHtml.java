package org.heraldcms.core.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Table;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TableRow;
import org.jsoup.nodes.Element;

/**
 * Tables of HTML. One that only arranges a page (a single column, tables within its cells, or so declared) is no table
 * for its reader: its cells' content stands in their order.
 *
 * @param content the blocks within a cell or caption
 * @param empty what an empty cell holds, so that there is a place to type
 */
record TablesOfHtml(Function<Element, List<Block>> content, Supplier<Block> empty) {

    private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");
    private static final int MOST_SPANNED = 100;

    List<Block> of(Element table) {
        List<Block> blocks = new ArrayList<>();
        table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .forEach(caption -> blocks.addAll(content.apply(caption)));
        List<Element> rows = rows(table);
        if (arranges(table, rows)) {
            rows.forEach(row -> cells(row).forEach(cell -> blocks.addAll(content.apply(cell))));
            return blocks;
        }
        List<TableRow> kept = rows.stream()
                .filter(row -> !cells(row).isEmpty())
                .map(row -> new TableRow(cells(row).stream().map(this::cell).toList()))
                .toList();
        if (!kept.isEmpty()) {
            blocks.add(new Table(kept));
        }
        return blocks;
    }

    private static boolean arranges(Element table, List<Element> rows) {
        return table.attr("role").equals("presentation")
                || table.attr("role").equals("none")
                || table.selectFirst("td table, th table") != null
                || rows.stream().allMatch(row -> cells(row).size() < 2);
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else if (GROUPS.contains(child.normalName())) {
                child.children().stream()
                        .filter(row -> row.normalName().equals("tr"))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    private TableCell cell(Element cell) {
        List<Block> inside = content.apply(cell);
        return new TableCell(
                cell.normalName().equals("th"),
                span(cell, "colspan"),
                span(cell, "rowspan"),
                inside.isEmpty() ? List.of(empty.get()) : inside);
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return span.matches("[1-9]\\d{0,4}") ? Math.min(MOST_SPANNED, Integer.parseInt(span)) : 1;
    }
}
