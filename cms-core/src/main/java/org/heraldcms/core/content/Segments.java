package org.heraldcms.core.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Blockquote;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.Callout;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.Table;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TableRow;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.parsing.Problems;
import org.heraldcms.core.content.parsing.Replacement;

/** Takes content apart into its segments. */
final class Segments {

    private Segments() {}

    static List<Segment> of(Content content) {
        List<Segment> segments = new ArrayList<>();
        segments.add(plain(Segment.TITLE, Kind.TITLE, content.title()));
        if (!content.summary().isEmpty()) {
            segments.add(plain(Segment.SUMMARY, Kind.SUMMARY, content.summary()));
        }
        collect(content.body().blocks(), Kind.PARAGRAPH, segments);
        return List.copyOf(segments);
    }

    static SortedMap<String, String> hashes(Content content) {
        SortedMap<String, String> hashes = new TreeMap<>();
        of(content).forEach(segment -> hashes.put(segment.id(), segment.hash()));
        return Collections.unmodifiableSortedMap(hashes);
    }

    static List<Inline> line(JsonNode content) {
        if (content.isTextual()) {
            return List.of(new Text(content.textValue()));
        }
        Problems problems = new Problems();
        TextBlock line = new Replacement(content, "", problems).in(new Paragraph("", List.of()));
        problems.refuse();
        return ((Paragraph) line).content();
    }

    private static void collect(List<? extends Block> blocks, Kind paragraph, List<Segment> segments) {
        for (Block block : blocks) {
            switch (block) {
                case TextBlock text -> {
                    if (!text.isBlank()) {
                        segments.add(segment(text, paragraph));
                    }
                }
                case Container container -> collect(container.children(), paragraphIn(container, paragraph), segments);
                case HorizontalRule rule -> {}
            }
        }
    }

    private static Segment plain(String id, Kind kind, String text) {
        String hash = new Paragraph("", List.of(new Text(text))).hash();
        return new Segment(id, kind, text, hash, TextNode.valueOf(text));
    }

    private static Segment segment(TextBlock block, Kind paragraph) {
        if (block.id().isEmpty()) {
            throw new IllegalStateException(
                    "A text block has no id yet: content is identified before it is taken apart.");
        }
        return new Segment(block.id(), kind(block, paragraph), block.text(), block.hash(), content(block));
    }

    private static Kind kind(TextBlock block, Kind paragraph) {
        return switch (block) {
            case Paragraph it -> paragraph;
            case Heading it -> Kind.HEADING;
            case CodeBlock it -> Kind.CODE;
            case Image it -> Kind.IMAGE;
        };
    }

    /** What a paragraph in this container is; the container's own kind for one that only holds others. */
    private static Kind paragraphIn(Container container, Kind outer) {
        return switch (container) {
            case ListItem it -> Kind.LIST_ITEM;
            case TableCell it -> Kind.TABLE_CELL;
            case Blockquote it -> Kind.QUOTE;
            case Callout it -> Kind.CALLOUT;
            case BulletList it -> outer;
            case OrderedList it -> outer;
            case Table it -> outer;
            case TableRow it -> outer;
        };
    }

    private static JsonNode content(TextBlock block) {
        return block instanceof Line line ? Inline.toJson(line.content()) : TextNode.valueOf(block.text());
    }
}
