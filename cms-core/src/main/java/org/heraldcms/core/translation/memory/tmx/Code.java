package org.heraldcms.core.translation.memory.tmx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.translation.memory.UnitText;

/**
 * A mark as a code of TMX.
 *
 * @param type as TMX names it
 * @param opening the HTML element that it stands for
 */
record Code(String type, String opening, String closing) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern TAG = Pattern.compile(
            "<(strong|b|em|i|code|a|span)((?:\\s+[\\w:-]+=\"[^\"]*\")*)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");
    private static final Pattern FACT =
            Pattern.compile("<data class=\"fact\" value=\"((?=.{1,60}\")[a-z0-9]+(?:-[a-z0-9]+)*)\"\\s*/>");
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    /** How a mark is written. */
    static Code of(JsonNode mark) {
        JsonNode attrs = mark.path("attrs");
        return switch (mark.path("type").asText()) {
            case "bold" -> new Code("bold", "<strong>", "</strong>");
            case "italic" -> new Code("italic", "<em>", "</em>");
            case "code" -> new Code("x-code", "<code>", "</code>");
            case "link" -> new Code("link", "<a" + written(attrs, "href") + written(attrs, "title") + ">", "</a>");
            case "language" -> new Code("x-language", "<span" + written(attrs, "lang") + ">", "</span>");
            default -> throw new IllegalArgumentException("There is no such mark: " + mark);
        };
    }

    private static String written(JsonNode attrs, String name) {
        return attrs.hasNonNull(name)
                ? " " + name + "=\"" + escaped(attrs.path(name).asText()) + "\""
                : "";
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String unescaped(String value) {
        return value.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** How a figure is written: by its key, since its text is not the same in every language. */
    static String fact(String key) {
        return "<data class=\"fact\" value=\"" + key + "\"/>";
    }

    /** The key of the figure that a code stands for; empty when it is none. */
    static Optional<String> readFact(String code) {
        Matcher fact = FACT.matcher(code.strip());
        return fact.matches() ? Optional.of(fact.group(1)) : Optional.empty();
    }

    /** Whether a code is the end of a line. */
    static boolean isBreak(String code) {
        return BREAK.matcher(code.strip()).matches();
    }

    /** The mark that an opening code stands for; empty for any that a body could not have. */
    static Optional<JsonNode> read(String opening) {
        Matcher tag = TAG.matcher(opening.strip());
        if (!tag.matches()) {
            return Optional.empty();
        }
        Map<String, String> attributes = attributes(tag.group(2));
        ObjectNode mark = JSON.objectNode();
        switch (tag.group(1).toLowerCase(Locale.ROOT)) {
            case "strong", "b" -> mark.put("type", "bold");
            case "em", "i" -> mark.put("type", "italic");
            case "code" -> mark.put("type", "code");
            case "a" -> attributed(mark.put("type", "link"), attributes, "href", "title");
            default -> attributed(mark.put("type", "language"), attributes, "lang");
        }
        return isAllowed(mark) ? Optional.of(mark) : Optional.empty();
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), unescaped(attribute.group(2)));
        }
        return attributes;
    }

    private static void attributed(ObjectNode mark, Map<String, String> attributes, String... names) {
        ObjectNode attrs = mark.putObject("attrs");
        for (String name : names) {
            String value = attributes.get(name);
            if (value != null) {
                attrs.put(name, value);
            }
        }
    }

    /** An address that could run a script, say, makes of a link plain text. */
    private static boolean isAllowed(ObjectNode mark) {
        ObjectNode text = JSON.objectNode().put("type", "text").put("text", "x");
        text.putArray("marks").add(mark);
        try {
            UnitText unused = UnitText.parse(JSON.arrayNode().add(text), "");
            return true;
        } catch (HeraldException refused) {
            return false;
        }
    }
}
