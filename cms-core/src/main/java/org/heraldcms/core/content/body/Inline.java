package org.heraldcms.core.content.body;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands in a line of a paragraph or heading. */
public sealed interface Inline {

    /**
     * A run of text.
     *
     * @param text not empty
     * @param marks in the order of {@link Mark#rank()}, one of each type at most
     */
    record Text(String text, List<Mark> marks) implements Inline {

        public Text {
            marks = marks.size() < 2
                    ? List.copyOf(marks)
                    : marks.stream().sorted(Comparator.comparingInt(Mark::rank)).toList();
        }

        /** A run without marks. */
        public Text(String text) {
            this(text, List.of());
        }
    }

    /** The end of a line within a paragraph or heading. */
    record HardBreak() implements Inline {}

    /** The characters alone; a hard break is a line feed. */
    static String text(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : content) {
            switch (inline) {
                case Text run -> text.append(run.text());
                case HardBreak end -> text.append('\n');
            }
        }
        return text.toString();
    }

    /** The inline nodes as they stand in the JSON of a body. */
    static ArrayNode toJson(List<Inline> content) {
        return JsonForm.inlines(content);
    }

    /** Shows a line to a visitor, with marks as the outer or inner of one another by their {@link Mark#rank()}. */
    static void walk(List<Inline> line, LineVisitor visitor) {
        Nesting.walk(line, visitor);
    }

    /** The same line with no empty run, and with adjacent runs of equal marks as one. */
    static List<Inline> merged(List<Inline> content) {
        List<Inline> merged = new ArrayList<>(content.size());
        for (Inline inline : content) {
            if (!(inline instanceof Text run)) {
                merged.add(inline);
            } else if (!merged.isEmpty()
                    && merged.getLast() instanceof Text last
                    && last.marks().equals(run.marks())) {
                merged.set(merged.size() - 1, new Text(last.text() + run.text(), last.marks()));
            } else if (!run.text().isEmpty()) {
                merged.add(run);
            }
        }
        return List.copyOf(merged);
    }
}
