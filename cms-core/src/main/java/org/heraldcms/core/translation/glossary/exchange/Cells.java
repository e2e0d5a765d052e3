package org.heraldcms.core.translation.glossary.exchange;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking text for a formula and running it: what begins as one gets an apostrophe before it, which
 * they do not show, and which goes again when the table comes back.
 */
final class Cells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Cells() {}

    static String written(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
