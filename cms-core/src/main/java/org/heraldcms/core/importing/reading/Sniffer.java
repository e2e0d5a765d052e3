package org.heraldcms.core.importing.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;

/** Tells in which format a text is: by the ending of its name, else by what only one of them would have. */
final class Sniffer {

    private static final int LOOKED_AT = 10_000;
    private static final int CLEAR_ENOUGH = 2;
    private static final Pattern HTML = Pattern.compile(
            "\\A\\s*(?:<!doctype html|<html|<\\?xml[^>]*\\?>\\s*<(?:!doctype )?html|<!--.*?-->\\s*<)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---[ \\t]*\\n[A-Za-z_][\\w-]*[ \\t]*:");
    private static final Pattern ELEMENT = Pattern.compile(
            "</(?:p|div|h[1-6]|ul|ol|li|table|td|article|section|body|head|span|a|main|header|nav|strong|em)\\s*>",
            Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> MARKDOWN = List.of(
            Pattern.compile("(?m)^#{1,6}[ \\t]+\\S"),
            Pattern.compile("!?\\[[^\\]\\n]+\\]\\([^)\\s]+(?:[ \\t]+\"[^\"\\n]*\")?\\)"),
            Pattern.compile("(?m)^(?:```|~~~)"),
            Pattern.compile("(\\*\\*|__)(?=\\S)[^*_\\n]+(?<=\\S)\\1"),
            Pattern.compile("(?m)^\\|?[ \\t]*:?-{3,}:?[ \\t]*\\|"),
            Pattern.compile("(?m)^\\[[^\\]\\n]+\\]:[ \\t]+\\S+"),
            Pattern.compile("(?m)^>[ \\t]+\\S"));

    private Sniffer() {}

    static Format format(Document document) {
        String name = document.name().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html", "htm", "xhtml" -> Format.HTML;
            case "md", "markdown", "mdown", "mkd" -> Format.MARKDOWN;
            case "txt", "text" -> Format.TEXT;
            default -> ofContent(document.content());
        };
    }

    private static Format ofContent(String content) {
        String start = content.substring(0, Math.min(LOOKED_AT, content.length()));
        if (HTML.matcher(start).find()) {
            return Format.HTML;
        }
        if (FRONT_MATTER.matcher(start).find()) {
            return Format.MARKDOWN;
        }
        long marks = MARKDOWN.stream()
                .mapToLong(mark -> mark.matcher(start).results().limit(2).count())
                .sum();
        long elements = ELEMENT.matcher(start).results().limit(10).count();
        if (elements >= CLEAR_ENOUGH && start.stripLeading().startsWith("<") || elements > 2 * marks + 2) {
            return Format.HTML;
        }
        return marks >= CLEAR_ENOUGH ? Format.MARKDOWN : Format.TEXT;
    }
}
