package org.heraldcms.core.content.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.content.body.Block.Blockquote;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.Callout;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.ListItem;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.Table;
import org.heraldcms.core.content.body.Block.TableCell;
import org.heraldcms.core.content.body.Block.TableRow;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Inline.Fact;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.jspecify.annotations.Nullable;

/** Writes a body as JSON, in one form only: equal bodies give equal trees with their members in the same order. */
final class JsonForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonForm() {}

    static ObjectNode document(Body body) {
        return withContent(node("doc"), body.blocks());
    }

    static ArrayNode inlines(List<Inline> content) {
        ArrayNode array = JSON.arrayNode(content.size());
        for (Inline inline : content) {
            array.add(
                    switch (inline) {
                        case Text text -> text(text);
                        case HardBreak end -> node("hardBreak");
                        case Fact fact -> fact(fact);
                    });
        }
        return array;
    }

    /** Code as a line without marks. */
    static List<Inline> line(CodeBlock code) {
        return code.text().isEmpty() ? List.of() : List.of(new Text(code.text()));
    }

    private static ObjectNode block(Block block) {
        return switch (block) {
            case TextBlock text -> textBlock(text);
            case HorizontalRule rule -> node("horizontalRule");
            case Container container -> withContent(container(container), container.children());
        };
    }

    private static ObjectNode textBlock(TextBlock block) {
        return switch (block) {
            case Paragraph it -> withLine(node("paragraph", id(it)), it.content());
            case Heading it -> withLine(node("heading", id(it).put("level", it.level())), it.content());
            case CodeBlock it -> withLine(node("codeBlock", put(id(it), "language", it.language())), line(it));
            case Image it -> image(it);
        };
    }

    private static ObjectNode image(Image image) {
        ObjectNode attrs = id(image).put("src", image.src()).put("alt", image.alt());
        if (image.alt().isEmpty()) {
            attrs.put("decorative", true);
        }
        return node("image", put(attrs, "title", image.title()));
    }

    private static ObjectNode container(Container container) {
        return switch (container) {
            case BulletList it -> node("bulletList");
            case OrderedList it -> node("orderedList", JSON.objectNode().put("start", it.start()));
            case ListItem it -> node("listItem");
            case Blockquote it -> node("blockquote");
            case Table it -> node("table");
            case TableRow it -> node("tableRow");
            case TableCell it ->
                node(
                        it.header() ? "tableHeader" : "tableCell",
                        JSON.objectNode().put("colspan", it.colspan()).put("rowspan", it.rowspan()));
            case Callout it ->
                node("callout", JSON.objectNode().put("kind", it.kind().json()));
        };
    }

    private static ObjectNode text(Text text) {
        return marked(node("text").put("text", text.text()), text.marks());
    }

    /** One that is written out tells its text and version, too; neither is ever taken from outside. */
    private static ObjectNode fact(Fact fact) {
        ObjectNode attrs = JSON.objectNode().put("key", fact.key());
        Figures.Figure written = fact.written();
        if (written != null) {
            attrs.put("text", written.text()).put("version", written.version());
        }
        return marked(node("fact", attrs), fact.marks());
    }

    static void facts(JsonNode nodes, String pointer, Map<String, String> byPlace) {
        for (int i = 0; nodes.isArray() && i < nodes.size(); i++) {
            facts(nodes.get(i), pointer + '/' + i, byPlace);
        }
        if (nodes.path("type").asText().equals("fact")) {
            byPlace.put(pointer + "/attrs/key", nodes.path("attrs").path("key").asText());
        } else if (nodes.has("content")) {
            facts(nodes.path("content"), pointer + "/content", byPlace);
        }
    }

    private static ObjectNode marked(ObjectNode node, List<Mark> marks) {
        if (!marks.isEmpty()) {
            ArrayNode array = node.putArray("marks");
            marks.forEach(mark -> array.add(mark(mark)));
        }
        return node;
    }

    private static ObjectNode mark(Mark mark) {
        return switch (mark) {
            case Mark.Bold it -> node("bold");
            case Mark.Italic it -> node("italic");
            case Mark.Code it -> node("code");
            case Mark.Link it -> node("link", put(JSON.objectNode().put("href", it.href()), "title", it.title()));
            case Mark.Language it ->
                node("language", JSON.objectNode().put("lang", it.lang().tag()));
        };
    }

    private static ObjectNode node(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode node(String type, ObjectNode attrs) {
        ObjectNode node = node(type);
        if (!attrs.isEmpty()) {
            node.set("attrs", attrs);
        }
        return node;
    }

    private static ObjectNode id(TextBlock block) {
        ObjectNode attrs = JSON.objectNode();
        return block.id().isEmpty() ? attrs : attrs.put("id", block.id());
    }

    private static ObjectNode put(ObjectNode attrs, String name, @Nullable String value) {
        return value == null ? attrs : attrs.put(name, value);
    }

    private static ObjectNode withLine(ObjectNode node, List<Inline> content) {
        if (!content.isEmpty()) {
            node.set("content", inlines(content));
        }
        return node;
    }

    private static ObjectNode withContent(ObjectNode node, List<? extends Block> blocks) {
        ArrayNode content = node.putArray("content");
        blocks.forEach(block -> content.add(block(block)));
        return node;
    }
}
