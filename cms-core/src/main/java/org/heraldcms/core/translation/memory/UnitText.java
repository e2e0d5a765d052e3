package org.heraldcms.core.translation.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.parsing.Problems;
import org.heraldcms.core.content.parsing.Replacement;

/**
 * One side of a unit: a text with its marks, free of the block it stood in.
 *
 * @param text the characters alone, a hard break as a line feed
 * @param content inline nodes, in the one form that a body has
 * @param hash equal for equal content, whatever kind of block it stands in
 */
public record UnitText(String text, JsonNode content, String hash) {

    /** No text at all. */
    public static final UnitText NONE = new UnitText("", JsonNodeFactory.instance.arrayNode(), "");

    /**
     * Takes a text from outside, through the parser of bodies: behind it there is no unknown node, no address that could
     * run a script and no control character.
     *
     * @param sent a JSON string or an array of inline nodes
     * @throws HeraldException INVALID below the pointer
     */
    public static UnitText parse(JsonNode sent, String pointer) {
        Problems problems = new Problems();
        Line line = (Line) new Replacement(sent, pointer, problems).in(new Paragraph("", List.of()));
        problems.refuse();
        return of(line);
    }

    /** The text of a segment. */
    public static UnitText of(JsonNode segmentContent) {
        return parse(segmentContent, "");
    }

    private static UnitText of(Line line) {
        Paragraph paragraph = new Paragraph("", Inline.merged(line.content()));
        ArrayNode content = Inline.toJson(paragraph.content());
        return new UnitText(Inline.text(paragraph.content()), content, paragraph.hash());
    }

    /** This text as a segment of a kind has its content: those that have no marks have a string. */
    public JsonNode in(Segment.Kind kind) {
        return switch (kind) {
            case TITLE -> TextNode.valueOf(text.replace('\n', ' '));
            case SUMMARY, CODE, IMAGE -> TextNode.valueOf(text);
            case HEADING, PARAGRAPH, LIST_ITEM, TABLE_CELL, QUOTE, CALLOUT -> content;
        };
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
