package org.heraldcms.core.translation.glossary.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heraldcms.core.base.Cells;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.glossary.Designation;
import org.heraldcms.core.translation.glossary.Entry;

/** Writes entries as a table, one a row, with the columns that some entry needs. */
final class CsvOut {

    private CsvOut() {}

    static String of(List<Entry> entries) {
        StringWriter table = new StringWriter();
        List<Column> columns = columns(entries);
        try (CsvWriter csv = CsvWriter.builder().build(table)) {
            CsvWriter unused =
                    csv.writeRecord(columns.stream().map(Column::title).toList());
            for (Entry entry : entries) {
                unused = csv.writeRecord(columns.stream()
                        .map(column -> Cells.written(cell(entry, column)))
                        .toList());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return table.toString();
    }

    private static List<Column> columns(List<Entry> entries) {
        List<Column> columns = new ArrayList<>(List.of(Column.About.values()));
        Set<LocaleTag> locales = new LinkedHashSet<>();
        Set<Column> needed = new LinkedHashSet<>();
        for (Entry entry : entries) {
            for (Designation term : entry.content().terms()) {
                locales.add(term.locale());
                needed.add(new Column.Terms(term.locale(), term.status()));
            }
        }
        for (LocaleTag locale : locales) {
            Arrays.stream(Designation.Status.values())
                    .map(status -> new Column.Terms(locale, status))
                    .filter(column -> column.status() == Designation.Status.PREFERRED || needed.contains(column))
                    .forEach(columns::add);
        }
        return columns;
    }

    private static String cell(Entry entry, Column column) {
        return switch (column) {
            case Column.About about -> about(entry, about);
            case Column.Terms terms ->
                entry.content().terms().stream()
                        .filter(terms::has)
                        .map(Designation::text)
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String about(Entry entry, Column.About about) {
        return switch (about) {
            case ID -> entry.id().toString();
            case KEEP -> entry.content().keep() ? "yes" : "";
            case CASE_SENSITIVE -> entry.content().caseSensitive() ? "yes" : "";
            case DEFINITION -> entry.content().definition();
            case NOTE -> entry.content().note();
        };
    }
}
