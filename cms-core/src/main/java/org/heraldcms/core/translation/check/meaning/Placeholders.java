package org.heraldcms.core.translation.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.translation.check.finding.Span;

/** Finds what a program will put something in for: {@code {name}}, {@code {{x}}}, {@code ${x}}, {@code %s}, {@code <x/>}. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s?[\\w.|:-]{1,60}\\s?\\}\\}"
            + "|[$%#]?\\{[A-Za-z_][\\w.-]{0,60}\\}"
            + "|\\{\\d{1,3}\\}"
            + "|(?<![\\p{L}\\p{N}%])%(?:\\d{1,2}\\$)?[-+#0]{0,2}\\d{0,3}(?:\\.\\d{1,2})?[sdifuxX@](?![\\p{L}\\p{N}])"
            + "|<[A-Za-z][\\w-]{0,30}\\s?/>");

    /** More than any text has; the rest is not looked at. */
    private static final int MOST = 500;

    private Placeholders() {}

    /** Their places in a text, in its order. */
    static List<Span> places(String text) {
        List<Span> places = new ArrayList<>();
        if (text.indexOf('{') >= 0 || text.indexOf('%') >= 0 || text.indexOf('<') >= 0) {
            for (Matcher placeholder = PLACEHOLDER.matcher(text); places.size() < MOST && placeholder.find(); ) {
                places.add(new Span(placeholder.start(), placeholder.end()));
            }
        }
        return places;
    }
}
