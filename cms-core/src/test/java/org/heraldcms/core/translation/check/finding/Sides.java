package org.heraldcms.core.translation.check.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;

/** Short ways to say a segment in one language or two, and what a rule finds there. */
public final class Sides {

    private static final Pattern MARKED = Pattern.compile(
            "\\[([^\\]]+)\\]\\(([^)]+)\\)|`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*|\\{([a-z]{2}):([^}]+)\\}|(\\n)");

    private Sides() {}

    /**
     * A paragraph, with {@code [words](address)}, {@code `code`}, {@code **bold**}, {@code *italic*}, {@code {fr:mots}}
     * for words of another language, and line feeds for the ends of lines.
     */
    public static Side of(String locale, String written) {
        ArrayNode content = JsonNodeFactory.instance.arrayNode();
        Matcher marked = MARKED.matcher(written);
        int from = 0;
        while (marked.find()) {
            plain(written.substring(from, marked.start()), content);
            marked(marked, content);
            from = marked.end();
        }
        plain(written.substring(from), content);
        return side(locale, Segment.Kind.PARAGRAPH, text(content), content);
    }

    /** A segment without marks. */
    public static Side plain(String locale, Segment.Kind kind, String text) {
        return side(locale, kind, text, TextNode.valueOf(text));
    }

    /** Source and target. */
    public static Pair pair(String source, String written, String target, String translated) {
        return new Pair(of(source, written), of(target, translated));
    }

    /** What the rules find. */
    public static List<Finding> find(List<Rule> rules, Pair pair) {
        List<Finding> found = new ArrayList<>();
        rules.forEach(rule -> rule.look(pair, found::add));
        return found;
    }

    private static Side side(String locale, Segment.Kind kind, String text, JsonNode content) {
        String hash = Integer.toHexString(content.toString().hashCode());
        return new Side(LocaleTag.of(locale), new Segment("p1", kind, text, hash, content));
    }

    private static void plain(String text, ArrayNode content) {
        if (!text.isEmpty()) {
            content.addObject().put("type", "text").put("text", text);
        }
    }

    private static void marked(Matcher found, ArrayNode content) {
        if (found.group(8) != null) {
            content.addObject().put("type", "hardBreak");
        } else if (found.group(1) != null) {
            mark(content, found.group(1), "link").putObject("attrs").put("href", found.group(2));
        } else if (found.group(6) != null) {
            mark(content, found.group(7), "language").putObject("attrs").put("lang", found.group(6));
        } else {
            String type = found.group(3) != null ? "code" : found.group(4) != null ? "bold" : "italic";
            String text =
                    found.group(3) != null ? found.group(3) : found.group(4) != null ? found.group(4) : found.group(5);
            mark(content, text, type);
        }
    }

    @CanIgnoreReturnValue // only some marks have more to say
    private static ObjectNode mark(ArrayNode content, String text, String type) {
        ObjectNode node = content.addObject().put("type", "text").put("text", text);
        return node.putArray("marks").addObject().put("type", type);
    }

    private static String text(ArrayNode content) {
        StringBuilder text = new StringBuilder();
        content.forEach(node -> text.append(node.path("text").asText("\n")));
        return text.toString();
    }
}
