package org.heraldcms.core.content.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Inline.Fact;

/** Writes out the figures of a line, each as fits the place where it stands. */
final class Writing {

    /** Nothing but opening signs since the line, or since a sentence of more than an abbreviation, ended. */
    private static final Pattern OPENING = Pattern.compile(
            "(?s)(?:^|.*[\\p{L}\\p{Nd}]{3}[.!?…。؟]+[\\p{Pe}\\p{Pf}\"]*\\s+|.*\\n)[\\s¿¡\"'\\p{Pi}\\p{Ps}]*");
    /** What lies further back says nothing about where the present sentence begins. */
    private static final int LOOKED_AT = 40;

    private Writing() {}

    static List<Inline> out(List<Inline> line, Figures figures) {
        List<Inline> written = new ArrayList<>(line.size());
        StringBuilder before = new StringBuilder();
        for (Inline inline : line) {
            Inline next = inline instanceof Fact fact ? out(fact, opens(before), figures) : inline;
            before.append(next.text());
            written.add(next);
        }
        return List.copyOf(written);
    }

    private static Fact out(Fact fact, boolean opening, Figures figures) {
        return new Fact(
                fact.key(), fact.marks(), figures.written(fact.key(), opening).orElse(null));
    }

    private static boolean opens(StringBuilder before) {
        boolean cut = before.length() > LOOKED_AT;
        String near = cut ? '.' + before.substring(before.length() - LOOKED_AT) : before.toString();
        return OPENING.matcher(near).matches();
    }

    static List<Inline> byKey(List<Inline> line) {
        return line.stream()
                .map(inline -> inline instanceof Fact fact ? new Fact(fact.key(), fact.marks(), null) : inline)
                .toList();
    }
}
