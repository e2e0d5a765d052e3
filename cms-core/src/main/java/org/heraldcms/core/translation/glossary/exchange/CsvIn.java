package org.heraldcms.core.translation.glossary.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.base.Cells;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.translation.glossary.Designation;
import org.heraldcms.core.translation.glossary.EntryDraft;
import org.heraldcms.core.translation.glossary.Glossary.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads a table of entries: UTF-8, apart by commas, or by semicolons as spreadsheets of many countries write them. */
final class CsvIn {

    private static final Set<String> YES = Set.of("yes", "true", "1", "x");
    private static final Set<String> NO = Set.of("no", "false", "0", "");
    private static final int MOST_COLUMNS = 400;

    private final List<Column> columns;

    private CsvIn(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * The entries of a table.
     *
     * @throws HeraldException MALFORMED, INVALID or TOO_LARGE, naming the line
     */
    static List<Incoming> read(byte[] bytes) {
        String text = decoded(bytes);
        List<Incoming> entries = new ArrayList<>();
        long line = 1;
        try {
            CsvIn table = null;
            for (CsvRecord row : CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowMissingFields(true)
                    .ofCsvRecord(text)) {
                line = row.getStartingLineNumber();
                if (table == null) {
                    table = new CsvIn(columns(row));
                } else {
                    entries.add(table.entry(row));
                }
            }
        } catch (CsvParseException malformed) {
            throw new HeraldException(
                    ErrorCode.MALFORMED, "The table is not well-formed CSV in or behind line " + line + ".");
        }
        if (entries.isEmpty()) {
            throw HeraldException.invalid("", "The table has a row of titles and at least one entry.");
        }
        return List.copyOf(entries);
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherwiseEncoded) {
            throw new HeraldException(ErrorCode.MALFORMED, "The table is not in UTF-8.");
        }
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String titles = end < 0 ? text : text.substring(0, end);
        return titles.indexOf(',') < 0 && titles.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<Column> columns(CsvRecord titles) {
        List<Column> columns = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        if (titles.getFieldCount() > MOST_COLUMNS) {
            throw HeraldException.invalid("/line/1", "A table has at most " + MOST_COLUMNS + " columns.");
        }
        for (String title : titles.getFields()) {
            String pointer = "/line/1/column/" + (columns.size() + 1);
            Column column = Column.of(title, pointer);
            if (!seen.add(column)) {
                throw HeraldException.invalid(pointer, "This column stands here twice.");
            }
            columns.add(column);
        }
        return columns;
    }

    private Incoming entry(CsvRecord row) {
        try {
            return new Incoming(
                    id(cell(row, Column.About.ID)),
                    new EntryDraft(
                            flag(row, Column.About.KEEP),
                            flag(row, Column.About.CASE_SENSITIVE),
                            cell(row, Column.About.DEFINITION),
                            cell(row, Column.About.NOTE),
                            terms(row)));
        } catch (HeraldException refused) {
            String detail = "Line " + row.getStartingLineNumber() + ": " + refused.detail();
            throw new HeraldException(
                    refused.code(), detail, List.of(new Violation("/line/" + row.getStartingLineNumber(), detail)));
        }
    }

    private String cell(CsvRecord row, Column column) {
        int place = columns.indexOf(column);
        return place < 0 || place >= row.getFieldCount() ? "" : Cells.read(row.getField(place));
    }

    private boolean flag(CsvRecord row, Column.About about) {
        String cell = cell(row, about).strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(cell) && !NO.contains(cell)) {
            throw HeraldException.invalid("", "In the column " + about.title() + " stands yes or no.");
        }
        return YES.contains(cell);
    }

    private static @Nullable UUID id(String cell) {
        if (cell.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(cell.strip());
        } catch (IllegalArgumentException notAnId) {
            throw HeraldException.invalid("", "An id is one that was exported from here.");
        }
    }

    private List<Designation> terms(CsvRecord row) {
        List<Designation> terms = new ArrayList<>();
        for (Column column : columns) {
            if (column instanceof Column.Terms(var locale, var status)) {
                cell(row, column)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> terms.add(new Designation(locale, line.strip(), status)));
            }
        }
        return terms;
    }
}
