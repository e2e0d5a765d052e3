package org.heraldcms.core.translation.check.finding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Mark;

/**
 * A piece of a segment's text and what it is marked as.
 *
 * @param marks empty for plain words
 */
public record Run(Span span, List<Mark> marks) {

    public Run {
        marks = List.copyOf(marks);
    }

    /** All of a segment's text in order; the end of a line is a run of its own. A plain segment is one run. */
    public static List<Run> of(Segment segment) {
        if (!segment.content().isArray()) {
            return List.of(new Run(new Span(0, segment.text().length()), List.of()));
        }
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (JsonNode node : segment.content()) {
            int end = start + Inline.text(node).length();
            runs.add(new Run(new Span(start, end), marks(node.path("marks"))));
            start = end;
        }
        return runs;
    }

    private static List<Mark> marks(JsonNode sent) {
        List<Mark> marks = new ArrayList<>();
        for (JsonNode mark : sent) {
            JsonNode attributes = mark.path("attrs");
            marks.add(
                    switch (mark.path("type").asText()) {
                        case "bold" -> new Mark.Bold();
                        case "italic" -> new Mark.Italic();
                        case "code" -> new Mark.Code();
                        case "link" ->
                            new Mark.Link(
                                    attributes.path("href").asText(),
                                    attributes.path("title").asText(null));
                        case "language" ->
                            new Mark.Language(
                                    LocaleTag.of(attributes.path("lang").asText()));
                        default -> throw new IllegalStateException("A segment has no such mark: " + mark);
                    });
        }
        return marks;
    }
}
