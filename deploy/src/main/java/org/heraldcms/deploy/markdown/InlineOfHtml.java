package org.heraldcms.deploy.markdown;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns words and the elements among them into the text nodes of one block, each with its marks. */
final class InlineOfHtml {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final Set<String> losses;
    private final ArrayNode content = JSON.arrayNode();

    InlineOfHtml(Set<String> losses) {
        this.losses = losses;
    }

    ArrayNode content(List<Node> nodes) {
        nodes.forEach(node -> add(node, JSON.arrayNode()));
        trimEnd();
        return content;
    }

    private void add(Node node, ArrayNode marks) {
        if (node instanceof TextNode words) {
            text(words.getWholeText(), marks);
        } else if (node instanceof Element element) {
            element(element, marks);
        }
    }

    private void element(Element element, ArrayNode marks) {
        switch (element.normalName()) {
            case "br" -> content.addObject().put("type", "hardBreak");
            case "strong", "b" -> children(element, with(marks, mark("bold")));
            case "em", "i", "cite" -> children(element, with(marks, mark("italic")));
            case "code", "kbd" -> children(element, with(marks, mark("code")));
            case "a" -> link(element, marks);
            case "input" -> text("checkbox".equals(element.attr("type")) ? "☐ " : "", marks);
            default -> children(element, marks);
        }
    }

    private void link(Element element, ArrayNode marks) {
        String address = element.absUrl("href");
        String scheme = address.replaceFirst(":.*", "");
        if (!SCHEMES.contains(scheme)) {
            losses.add("A link became plain words, its address cannot be used: " + element.attr("href"));
            children(element, marks);
            return;
        }
        ObjectNode link = mark("link");
        link.putObject("attrs").put("href", address);
        children(element, with(marks, link));
    }

    private void children(Element element, ArrayNode marks) {
        element.childNodes().forEach(child -> add(child, marks));
    }

    /** Adds words with white space as a browser shows it: runs are one space, none at the start. */
    private void text(String words, ArrayNode marks) {
        String shown = words.replaceAll("[ \\t\\r\\n]+", " ");
        if (atStart()) {
            shown = shown.replaceFirst("^ ", "");
        }
        if (!shown.isEmpty()) {
            ObjectNode text = content.addObject().put("type", "text").put("text", shown);
            if (!marks.isEmpty()) {
                text.set("marks", marks.deepCopy());
            }
        }
    }

    private boolean atStart() {
        return content.isEmpty()
                || content.path(content.size() - 1).path("type").asText().equals("hardBreak")
                || content.path(content.size() - 1).path("text").asText().endsWith(" ");
    }

    private void trimEnd() {
        while (!content.isEmpty() && content.get(content.size() - 1) instanceof ObjectNode last) {
            String shown = last.path("text").asText().stripTrailing();
            if (!shown.isEmpty()) {
                last.put("text", shown);
                return;
            }
            content.remove(content.size() - 1);
        }
    }

    private static ArrayNode with(ArrayNode marks, ObjectNode mark) {
        return marks.deepCopy().add(mark);
    }

    private static ObjectNode mark(String type) {
        return JSON.objectNode().put("type", type);
    }
}
