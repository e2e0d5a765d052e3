package org.heraldcms.core.content.markdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts and addresses as they stand in Markdown, so that nothing of them is taken for a sign. */
final class Escapes {

    /** Signs wherever they stand, those of GitHub's dialect included. */
    private static final String SIGNS = "\\`*_[]<&~|";

    /** What begins a block at the beginning of a line. */
    private static final Pattern OPENING = Pattern.compile("^(?:[#>+=:-]|\\d{1,9}(?=[.)]))");

    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");
    private static final Pattern BREAKS = Pattern.compile("[\\n\\t ]+");

    private Escapes() {}

    /** Text within a line. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            // An exclamation mark before a link would make an image of it.
            boolean last = i == text.length() - 1;
            if (SIGNS.indexOf(character) >= 0 || (last && character == '!')) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return escaped.toString();
    }

    /** The same of a text, escaped already, that begins a line. */
    static String opening(String escaped) {
        var opening = OPENING.matcher(escaped);
        if (!opening.find()) {
            return escaped;
        }
        int at = Character.isDigit(escaped.charAt(0)) ? opening.end() : 0;
        return escaped.substring(0, at) + '\\' + escaped.substring(at);
    }

    /** Where a link or an image leads, and its title. */
    static String target(String address, @Nullable String title) {
        String target = ENTITY.matcher(address).replaceAll("\\\\&").replace("|", "\\|");
        if (address.isEmpty() || address.chars().anyMatch(character -> "()<>".indexOf(character) >= 0)) {
            target = '<' + target.replace("<", "\\<").replace(">", "\\>") + '>';
        }
        return title == null
                ? '(' + target + ')'
                : '(' + target + " \"" + text(onOneLine(title)).replace("\"", "\\\"") + "\")";
    }

    static String onOneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** A piece of code between as many backticks as it does not contain. */
    static String code(String code) {
        String text = code.replace('\n', ' ');
        String ticks = "`".repeat(longestRun(text, '`') + 1);
        boolean padded = text.startsWith("`")
                || text.endsWith("`")
                || (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank());
        return ticks + (padded ? " " + text + " " : text) + ticks;
    }

    /** A bar ends a cell even within code. */
    static String codeInCell(String code) {
        return code(code).replace("|", "\\|");
    }

    static int longestRun(String text, char of) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == of ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
