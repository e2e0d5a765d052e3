package org.heraldcms.core.content.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.Table;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TableRow;

/**
 * Writes a table in GitHub's dialect. Its first row is a heading there, so one without headings gets a row of empty ones;
 * a cell is one line; what a cell spans beyond its own place stays empty.
 */
final class TableWriter {

    /** Beyond this many places the spans of a table are a bomb, and are not followed. */
    private static final int MOST_PLACES = 20_000;

    private final boolean spans;
    private final List<List<String>> rows = new ArrayList<>();
    /** For each column, how many rows below are still covered by a cell above. */
    private final List<Integer> covered = new ArrayList<>();

    private TableWriter(boolean spans) {
        this.spans = spans;
    }

    static List<String> write(Table table) {
        long places = table.children().stream()
                .flatMap(row -> row.children().stream())
                .mapToLong(cell -> (long) cell.colspan() * cell.rowspan())
                .sum();
        TableWriter writer = new TableWriter(places <= MOST_PLACES);
        List<TableRow> rows = table.children();
        boolean headed = rows.getFirst().children().stream().allMatch(TableCell::header);
        if (!headed) {
            writer.rows.add(new ArrayList<>());
        }
        rows.forEach(writer::row);
        return writer.lines();
    }

    private void row(TableRow row) {
        List<String> places = new ArrayList<>();
        for (TableCell cell : row.children()) {
            skip(places);
            int wide = spans ? cell.colspan() : 1;
            int below = spans ? cell.rowspan() - 1 : 0;
            for (int i = 0; i < wide; i++) {
                cover(places.size(), below);
                places.add(i == 0 ? text(cell.children()) : "");
            }
        }
        skip(places);
        rows.add(places);
    }

    /** Leaves empty what a cell above covers. */
    private void skip(List<String> places) {
        while (places.size() < covered.size() && covered.get(places.size()) > 0) {
            covered.set(places.size(), covered.get(places.size()) - 1);
            places.add("");
        }
    }

    private void cover(int column, int rows) {
        if (column == covered.size()) {
            covered.add(rows);
        } else {
            covered.set(column, rows);
        }
    }

    private List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> head = rows.getFirst();
        head.addAll(Collections.nCopies(columns - head.size(), ""));
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row)));
        lines.add(1, line(Collections.nCopies(columns, "---")));
        return lines;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> " " + cell + " |").collect(Collectors.joining("", "|", ""));
    }

    private static String text(List<? extends Block> blocks) {
        return BlockWriter.visible(blocks).stream()
                .map(TableWriter::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String text(Block block) {
        return switch (block) {
            case Line line -> LineWriter.cell(line.content());
            case CodeBlock code -> Escapes.codeInCell(code.text());
            case Image image -> LineWriter.image(image);
            case Container container -> text(container.children());
            case HorizontalRule rule -> "";
        };
    }
}
