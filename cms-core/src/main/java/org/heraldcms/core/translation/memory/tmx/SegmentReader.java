package org.heraldcms.core.translation.memory.tmx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.heraldcms.core.translation.xml.XmlInput;
import org.jspecify.annotations.Nullable;

/** Reads the text of one {@code seg}, however deep its elements are nested, into inline nodes. */
final class SegmentReader {

    private static final Set<String> CODES = Set.of("bpt", "ept", "ph", "it", "ut");
    private static final Set<String> AROUND_TEXT = Set.of("hi", "seg");

    private final XmlInput input;
    private final ArrayNode line = JsonNodeFactory.instance.arrayNode();
    private final Map<String, JsonNode> open = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private @Nullable String codeName;
    private String codeNumber = "";
    private int depth = 1;
    private int codeDepth;

    private SegmentReader(XmlInput input) {
        this.input = input;
    }

    /** The inline nodes of the present {@code seg}; goes behind it. */
    static ArrayNode read(XmlInput input) {
        SegmentReader reader = new SegmentReader(input);
        while (reader.depth > 0) {
            reader.take(input.next());
        }
        reader.endRun();
        return reader.line;
    }

    private void take(int event) {
        if (XmlInput.isText(event)) {
            (codeDepth > 0 ? code : text).append(input.characters());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            begin(input.name());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
            end();
        }
    }

    private void begin(String name) {
        if (codeDepth > 0) {
            codeDepth++;
        } else if (CODES.contains(name)) {
            codeDepth = 1;
            codeName = name;
            codeNumber = String.valueOf(input.attribute("i"));
            code.setLength(0);
        } else if (!AROUND_TEXT.contains(name)) {
            throw input.malformed("<" + name + "> cannot stand in a text");
        }
    }

    private void end() {
        if (codeDepth > 0 && --codeDepth == 0) {
            apply(code.toString());
        }
    }

    private void apply(String content) {
        switch (String.valueOf(codeName)) {
            case "bpt" -> {
                Optional<JsonNode> mark = Code.read(content);
                endRun();
                mark.filter(it -> !open.containsValue(it)).ifPresent(it -> open.put(codeNumber, it));
            }
            case "ept" -> {
                endRun();
                JsonNode unused = open.remove(codeNumber);
            }
            case "ph" -> placeholder(content);
            default -> {
                // Half a pair, or a code of no known kind: what stands around it is text.
            }
        }
    }

    private void placeholder(String content) {
        Optional<String> fact = Code.readFact(content);
        if (Code.isBreak(content)) {
            endRun();
            line.addObject().put("type", "hardBreak");
        } else if (fact.isPresent()) {
            endRun();
            ObjectNode node = line.addObject().put("type", "fact");
            node.putObject("attrs").put("key", fact.get());
            mark(node);
        } else if (!content.stripLeading().startsWith("<")) {
            // No markup, but something that the reader is to see: a variable's name.
            text.append(content);
        }
    }

    private void endRun() {
        if (!text.isEmpty()) {
            mark(line.addObject().put("type", "text").put("text", text.toString()));
            text.setLength(0);
        }
    }

    /** Gives a node the marks that are open now. */
    private void mark(ObjectNode node) {
        if (!open.isEmpty()) {
            ArrayNode marks = node.putArray("marks");
            open.values().stream()
                    .filter(mark -> marks.findValuesAsText("type").stream()
                            .noneMatch(mark.path("type").asText()::equals))
                    .forEach(marks::add);
        }
    }
}
