package org.heraldcms.search;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/**
 * Passages as HTML: what was found in {@code <mark>}, everything else escaped, so that a text about markup never
 * becomes markup.
 */
final class Marked extends PassageFormatter {

    /** Never part of an escaped text, so its presence says that something was found. */
    static final String START = "<mark>";

    private static final String BETWEEN = " … ";

    @Override
    public String format(Passage[] passages, String content) {
        StringBuilder html = new StringBuilder();
        int end = 0;
        for (Passage passage : passages) {
            if (!html.isEmpty() && passage.getStartOffset() != end) {
                html.append(BETWEEN);
            }
            append(passage, content, html);
            end = passage.getEndOffset();
        }
        return html.toString().strip();
    }

    private static void append(Passage passage, String content, StringBuilder html) {
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
            if (end > start) {
                escape(content, at, start, html);
                html.append(START);
                escape(content, start, end, html);
                html.append("</mark>");
                at = end;
            }
        }
        escape(content, at, passage.getEndOffset(), html);
    }

    /** Blocks of a text stand on lines of their own; a passage runs on. */
    private static void space(StringBuilder html) {
        if (!html.isEmpty() && html.charAt(html.length() - 1) != ' ') {
            html.append(' ');
        }
    }

    private static void escape(String content, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            if (Character.isWhitespace(c)) {
                space(html);
                continue;
            }
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
