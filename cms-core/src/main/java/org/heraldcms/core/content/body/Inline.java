package org.heraldcms.core.content.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.content.body.Figures.Figure;
import org.jspecify.annotations.Nullable;

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
            marks = Mark.ordered(marks);
        }

        /** A run without marks. */
        public Text(String text) {
            this(text, List.of());
        }
    }

    /** The end of a line within a paragraph or heading. */
    record HardBreak() implements Inline {}

    /**
     * A figure that is an entry of its own. A line refers to it by its key, so that it changes everywhere at once; what a
     * reader sees is written out for each language when the line is shown.
     *
     * @param marks as those of a text
     * @param written what the reader sees; null where it has not been written out, or cannot be
     */
    record Fact(String key, List<Mark> marks, @Nullable Figure written) implements Inline {

        public Fact {
            marks = Mark.ordered(marks);
        }
    }

    /** The characters alone; a hard break is a line feed, and a figure that is not written out its key in braces. */
    default String text() {
        return switch (this) {
            case Text run -> run.text();
            case HardBreak end -> "\n";
            case Fact(String key, List<Mark> marks, Figure written) -> written == null ? braced(key) : written.text();
        };
    }

    /** The characters of a whole line. */
    static String text(List<Inline> content) {
        return content.stream().map(Inline::text).collect(Collectors.joining());
    }

    /** As {@link #text()}, of a node as it stands in the JSON of a body. */
    static String text(JsonNode node) {
        return switch (node.path("type").asText()) {
            case "hardBreak" -> "\n";
            case "fact" -> {
                JsonNode attrs = node.path("attrs");
                yield attrs.path("text").asText(braced(attrs.path("key").asText()));
            }
            default -> node.path("text").asText();
        };
    }

    private static String braced(String key) {
        return '{' + key + '}';
    }

    /** The keys of the figures that a line refers to. */
    static Set<String> facts(List<Inline> line) {
        return line.stream()
                .flatMap(inline -> inline instanceof Fact fact ? Stream.of(fact.key()) : Stream.of())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The keys of the figures in the JSON of a line or body, by the pointer to each from there. */
    static Map<String, String> facts(JsonNode content) {
        Map<String, String> byPlace = new LinkedHashMap<>();
        JsonForm.facts(content, "", byPlace);
        return byPlace;
    }

    /** The same line with its figures written out. */
    static List<Inline> written(List<Inline> line, Figures figures) {
        return line.stream().anyMatch(Fact.class::isInstance) ? Writing.out(line, figures) : line;
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
