package org.heraldcms.core.content;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Figures;
import org.heraldcms.core.content.body.Inline;

/**
 * One text of an edition: the title, the summary, or a block that carries text. The unit of translation, comparison and
 * comment.
 *
 * @param id stable over edits and moves; {@code title} and {@code summary} are the ids of these two
 * @param kind what it is; a paragraph is named after the container it stands in
 * @param text its characters alone, a hard break as a line feed
 * @param hash of its content with marks and addresses, not of its id, place or block type; see {@link Block.TextBlock#hash}
 * @param content the inline nodes as a JSON array; for title, summary, code and alternative texts a JSON string
 */
public record Segment(String id, Kind kind, String text, String hash, JsonNode content) {

    /** The id of the title. */
    public static final String TITLE = "title";

    /** The id of the summary. */
    public static final String SUMMARY = "summary";

    /** The inline nodes; of plain text, which has none, one run. */
    public List<Inline> line() {
        return Segments.line(content);
    }

    /** This segment as readers of its language see it, with its figures written out; its hash stays. */
    public Segment written(Figures figures) {
        if (facts().isEmpty()) {
            return this;
        }
        List<Inline> line = Inline.written(line(), figures);
        return new Segment(id, kind, Inline.text(line), hash, Inline.toJson(line));
    }

    /** The keys of the figures that it refers to. */
    public Set<String> facts() {
        return Set.copyOf(Inline.facts(content).values());
    }

    /** Whether it holds plain text, without marks or breaks: a title, a summary, code, an alternative text. */
    public boolean plain() {
        return content.isTextual();
    }

    /** What a segment is to its reader. */
    public enum Kind {
        TITLE("title"),
        SUMMARY("summary"),
        HEADING("heading"),
        PARAGRAPH("paragraph"),
        LIST_ITEM("listItem"),
        TABLE_CELL("tableCell"),
        QUOTE("quote"),
        CALLOUT("callout"),
        CODE("code"),
        /** The alternative text of an image. */
        IMAGE("image");

        private final String json;

        Kind(String json) {
            this.json = json;
        }

        @JsonValue
        public String json() {
            return json;
        }
    }
}
