package org.heraldcms.core.content.parsing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.Blockquote;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.Callout;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.Table;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TableRow;
import org.heraldcms.core.content.body.Body;
import org.jspecify.annotations.Nullable;

/**
 * Reads the blocks of a body. Understands TipTap's names and those of prosemirror-schema-basic, -list and -tables;
 * refuses every other node, attribute and member, and each block where the content model has no place for it.
 */
public final class BlockParser {

    private static final int DEEPEST = 50;
    private static final int MOST_SPANNED = 100;
    private static final Map<String, String> ALIASES = Map.of(
            "bullet_list", "bulletList",
            "ordered_list", "orderedList",
            "list_item", "listItem",
            "code_block", "codeBlock",
            "horizontal_rule", "horizontalRule",
            "table_row", "tableRow",
            "table_cell", "tableCell",
            "table_header", "tableHeader");
    private static final Set<String> MEMBERS = Set.of("type", "attrs", "content");
    private static final Set<String> BARE =
            Set.of("horizontalRule", "bulletList", "listItem", "blockquote", "table", "tableRow");
    private static final Set<String> CELL = Set.of("colspan", "rowspan");

    /** What may stand somewhere: a block of the flow, or the parts of a list or table. */
    private enum Place {
        FLOW(
                "paragraph",
                "heading",
                "bulletList",
                "orderedList",
                "blockquote",
                "codeBlock",
                "image",
                "horizontalRule",
                "table",
                "callout"),
        LIST("listItem"),
        TABLE("tableRow"),
        ROW("tableCell", "tableHeader");

        private final Set<String> names;

        Place(String... names) {
            this.names = Set.of(names);
        }
    }

    private final Problems problems;
    private final TextBlockParser texts;

    public BlockParser(Problems problems) {
        this.problems = problems;
        this.texts = new TextBlockParser(problems);
    }

    static boolean isBlock(String sent) {
        String type = canonical(sent);
        return type.equals("doc") || List.of(Place.values()).stream().anyMatch(it -> it.names.contains(type));
    }

    private static String canonical(String sent) {
        return ALIASES.getOrDefault(sent, sent);
    }

    /** The document at a place; null, missing and JSON null are an empty one. */
    public Body body(@Nullable JsonNode document, String pointer) {
        if (document == null || document.isNull() || document.isMissingNode()) {
            return Body.empty();
        }
        if (!document.path("type").asText().equals("doc")) {
            problems.invalid(pointer + "/type", "A body is a node of the type \"doc\".");
            return Body.empty();
        }
        Attributes.members(document, MEMBERS, pointer, problems);
        Attributes.of(document, pointer, problems).only(Set.of());
        return new Body(children(document, pointer, 1, Place.FLOW, Block.class));
    }

    private <T extends Block> List<T> children(JsonNode parent, String pointer, int depth, Place place, Class<T> type) {
        List<T> children = new ArrayList<>();
        JsonNode array = parent.path("content");
        String at = pointer + "/content";
        if (depth > DEEPEST) {
            problems.tooLarge(at, "Blocks are nested at most " + DEEPEST + " deep.");
        } else if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
            problems.invalid(at, "Content is an array of nodes.");
        } else {
            for (int i = 0; i < array.size(); i++) {
                Block child = block(array.get(i), Problems.step(at, i), depth, place);
                if (child != null) {
                    children.add(type.cast(child));
                }
            }
        }
        return children;
    }

    private @Nullable Block block(JsonNode node, String pointer, int depth, Place place) {
        String sent = node.path("type").asText();
        String type = canonical(sent);
        if (!place.names.contains(type)) {
            problems.invalid(
                    pointer + "/type",
                    isBlock(type) || LineParser.isInline(type)
                            ? "A node " + Problems.quoted(sent) + " cannot stand here."
                            : "There is no node " + Problems.quoted(sent) + ".");
            return null;
        }
        Attributes.members(node, MEMBERS, pointer, problems);
        Attributes attributes = Attributes.of(node, pointer, problems);
        if (BARE.contains(type)) {
            attributes.only(Set.of());
        }
        return switch (type) {
            case "paragraph", "heading", "codeBlock", "image" -> texts.block(type, node, pointer, attributes);
            case "horizontalRule" -> new HorizontalRule();
            case "bulletList", "orderedList", "table", "tableRow" -> parts(type, node, pointer, depth + 1, attributes);
            default -> flow(type, flowOf(node, pointer, depth + 1), attributes);
        };
    }

    private Block parts(String type, JsonNode node, String at, int depth, Attributes attributes) {
        return switch (type) {
            case "bulletList" -> new BulletList(some(children(node, at, depth, Place.LIST, ListItem.class), at));
            case "orderedList" -> {
                int start = start(attributes);
                yield new OrderedList(start, some(children(node, at, depth, Place.LIST, ListItem.class), at));
            }
            case "table" -> new Table(some(children(node, at, depth, Place.TABLE, TableRow.class), at));
            default -> new TableRow(children(node, at, depth, Place.ROW, TableCell.class));
        };
    }

    private static @Nullable Block flow(String type, List<Block> children, Attributes attributes) {
        return switch (type) {
            case "callout" -> callout(attributes.only(Set.of("kind")), children);
            case "tableCell" -> cell(false, attributes.only(CELL), children);
            case "tableHeader" -> cell(true, attributes.only(CELL), children);
            case "blockquote" -> new Blockquote(children);
            default -> new ListItem(children);
        };
    }

    /** An item, cell, quote or callout without blocks is one with an empty paragraph: editors need a place to type. */
    private List<Block> flowOf(JsonNode node, String pointer, int depth) {
        List<Block> blocks = children(node, pointer, depth, Place.FLOW, Block.class);
        return blocks.isEmpty() ? List.of(new Paragraph("", List.of())) : List.copyOf(blocks);
    }

    private <T> List<T> some(List<T> parts, String pointer) {
        if (parts.isEmpty()) {
            problems.invalid(pointer + "/content", "A list has at least one item, a table at least one row.");
        }
        return parts;
    }

    private static int start(Attributes attributes) {
        String name = attributes.has("order") ? "order" : "start";
        attributes.only(Set.of(name));
        return attributes.number(name, 0, 1_000_000, 1);
    }

    private static TableCell cell(boolean header, Attributes attributes, List<Block> children) {
        int colspan = attributes.number("colspan", 1, MOST_SPANNED, 1);
        return new TableCell(header, colspan, attributes.number("rowspan", 1, MOST_SPANNED, 1), children);
    }

    private static @Nullable Callout callout(Attributes attributes, List<Block> children) {
        String kind = attributes.required("kind", 20, "A callout has a kind: info, warning or help.");
        for (Block.CalloutKind known : Block.CalloutKind.values()) {
            if (known.json().equals(kind)) {
                return new Callout(known, children);
            }
        }
        if (kind != null) {
            attributes.fault("kind", "A callout is of the kind info, warning or help.");
        }
        return null;
    }
}
