package org.heraldcms.core.base;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking text for a formula and running it: what begins as one gets an apostrophe before it, which
 * they do not show, and which goes again when the table comes back.
 */
public final class Cells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Cells() {}

    /** The text as it may stand in a table. */
    public static String written(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell that was written so. */
    public static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
