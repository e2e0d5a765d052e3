package org.heraldcms.deploy.markdown;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the elements of a page into the blocks of a body. Each instance converts one page. */
final class BodyOfHtml {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "br", "cite", "code", "em", "i", "input", "kbd", "label", "q", "small", "span", "strong",
            "sub", "sup");

    private final Set<String> losses = new LinkedHashSet<>();

    List<String> losses() {
        return List.copyOf(losses);
    }

    ObjectNode body(Element html) {
        return node("doc", blocks(html));
    }

    /** The blocks of an element's children; words that stand between blocks become paragraphs. */
    private ArrayNode blocks(Element parent) {
        ArrayNode blocks = JSON.arrayNode();
        List<Node> words = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (inline(child)) {
                words.add(child);
            } else {
                paragraph(words, blocks);
                if (child instanceof Element element) {
                    block(element, blocks);
                }
            }
        }
        paragraph(words, blocks);
        return blocks;
    }

    private static boolean inline(Node node) {
        return node instanceof TextNode
                || (node instanceof Element element
                        && INLINE.contains(element.normalName())
                        && element.select("img").isEmpty());
    }

    private void paragraph(List<Node> words, ArrayNode blocks) {
        ArrayNode content = new InlineOfHtml(losses).content(words);
        if (!content.isEmpty()) {
            blocks.add(node("paragraph", content));
        }
        words.clear();
    }

    private void block(Element element, ArrayNode blocks) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "ul" -> list("bulletList", element, blocks);
            case "ol" -> list("orderedList", element, blocks);
            case "blockquote", "aside" -> quote(element, blocks);
            case "pre" -> code(element, blocks);
            case "img" -> image(element, blocks);
            case "hr" -> blocks.add(JSON.objectNode().put("type", "horizontalRule"));
            case "table" -> table(element, blocks);
            case "p", "div", "section", "a", "span" -> blocks.addAll(blocks(element));
            default -> plain(element, blocks);
        }
    }

    private void heading(Element element, ArrayNode blocks) {
        int level = Math.clamp(element.normalName().charAt(1) - '0', 2, 4);
        ArrayNode content = new InlineOfHtml(losses).content(element.childNodes());
        if (!content.isEmpty()) {
            ObjectNode heading = node("heading", content);
            heading.putObject("attrs").put("level", level);
            blocks.add(heading);
        }
    }

    private void list(String type, Element element, ArrayNode blocks) {
        ArrayNode items = JSON.arrayNode();
        for (Element item : element.children()) {
            items.add(node("listItem", orEmptyParagraph(blocks(item))));
        }
        if (!items.isEmpty()) {
            blocks.add(node(type, items));
        }
    }

    /** A quotation; a picture in it (the quoted person's portrait, mostly) is a block beside it. */
    private void quote(Element element, ArrayNode blocks) {
        ArrayNode inside = JSON.arrayNode();
        for (var block : blocks(element)) {
            if (block.path("type").asText().equals("image")) {
                blocks.add(block);
            } else {
                inside.add(block);
            }
        }
        if (!inside.isEmpty()) {
            blocks.add(node("blockquote", inside));
        }
    }

    private static void code(Element element, ArrayNode blocks) {
        String text = element.wholeText().stripTrailing();
        ArrayNode content = JSON.arrayNode();
        if (!text.isEmpty()) {
            content.addObject().put("type", "text").put("text", text);
        }
        ObjectNode code = node("codeBlock", content);
        String language = element.select("code").attr("class").replaceFirst("^language-", "");
        if (!language.isEmpty()) {
            code.putObject("attrs").put("language", language);
        }
        blocks.add(code);
    }

    private void image(Element element, ArrayNode blocks) {
        String src = element.absUrl("src");
        if (src.isEmpty()) {
            losses.add("An image without a usable address was left out: " + element.attr("src"));
            return;
        }
        ObjectNode image = JSON.objectNode().put("type", "image");
        String alt = element.attr("alt").strip();
        ObjectNode attributes = image.putObject("attrs").put("src", src).put("alt", alt);
        if (alt.isEmpty()) { // as in HTML: a picture without words of its own is an ornament
            attributes.put("decorative", true);
        }
        blocks.add(image);
    }

    private void table(Element element, ArrayNode blocks) {
        ArrayNode rows = JSON.arrayNode();
        for (Element row : element.select("tr")) {
            ArrayNode cells = JSON.arrayNode();
            for (Element cell : row.children()) {
                String type = cell.normalName().equals("th") ? "tableHeader" : "tableCell";
                cells.add(node(type, orEmptyParagraph(blocks(cell))));
            }
            rows.add(node("tableRow", cells));
        }
        blocks.add(node("table", rows));
    }

    private void plain(Element element, ArrayNode blocks) {
        losses.add("<" + element.normalName() + "> has no block of its own: its content stands there plainly.");
        blocks.addAll(blocks(element));
    }

    private static ArrayNode orEmptyParagraph(ArrayNode blocks) {
        if (blocks.isEmpty()) {
            blocks.addObject().put("type", "paragraph");
        }
        return blocks;
    }

    private static ObjectNode node(String type, ArrayNode content) {
        ObjectNode node = JSON.objectNode().put("type", type);
        node.set("content", content);
        return node;
    }
}
