package org.heraldcms.core.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.heraldcms.core.content.parsing.Characters;
import org.heraldcms.core.content.parsing.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands beside the text: the fields of a content type and what search engines are told. A null value is one
 * that was not sent. Numbers are kept in one form, and only those that every reader of JSON understands as the same
 * number (RFC 8785 reads them as IEEE 754 doubles): what is stored, digested and read back never differs.
 */
final class Fields {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,59}");
    private static final int MOST = 50;
    private static final int LONGEST = 10_000;
    private static final int LONGEST_KEYWORD = 100;
    private static final double LARGEST_WHOLE = 9_007_199_254_740_991d;

    private final Problems problems;

    Fields(Problems problems) {
        this.problems = problems;
    }

    ObjectNode fields(@Nullable JsonNode sent, String pointer) {
        ObjectNode fields = JSON.objectNode();
        JsonNode object = object(sent, pointer);
        if (object.size() > MOST) {
            problems.invalid(pointer, "There are at most " + MOST + " fields.");
        }
        object.properties().forEach(it -> {
            field(fields, it.getKey(), it.getValue(), Problems.step(pointer, it.getKey()));
        });
        return fields;
    }

    private void field(ObjectNode fields, String name, JsonNode value, String pointer) {
        if (!NAME.matcher(name).matches()) {
            problems.invalid(
                    pointer,
                    "The name of a field has 1 to 60 letters a to z, digits, - or _ and begins with a letter.");
        } else if (!value.isNull()) {
            fields.set(name, value(value, pointer));
        }
    }

    private JsonNode value(JsonNode value, String pointer) {
        return switch (value.getNodeType()) {
            case STRING -> string(value, LONGEST, pointer);
            case NUMBER -> number(value, pointer);
            case BOOLEAN -> value;
            case ARRAY -> strings(value, LONGEST, pointer);
            default -> {
                problems.invalid(pointer, "A field is a string, a number, a boolean or an array of strings.");
                yield JSON.nullNode();
            }
        };
    }

    ObjectNode seo(@Nullable JsonNode sent, String pointer) {
        ObjectNode seo = JSON.objectNode();
        object(sent, pointer).properties().forEach(it -> {
            String at = Problems.step(pointer, it.getKey());
            if (!it.getValue().isNull()) {
                seo.set(it.getKey(), seo(it.getKey(), it.getValue(), at));
            }
        });
        return seo;
    }

    private JsonNode seo(String name, JsonNode value, String pointer) {
        return switch (name) {
            case "title" -> string(value, 300, pointer);
            case "description" -> string(value, 1000, pointer);
            case "keywords" -> strings(value, LONGEST_KEYWORD, pointer);
            case "noindex" -> {
                if (!value.isBoolean()) {
                    problems.invalid(pointer, "It is true or false.");
                }
                yield value;
            }
            default -> {
                problems.invalid(pointer, "SEO has a title, a description, keywords and noindex.");
                yield JSON.nullNode();
            }
        };
    }

    private JsonNode object(@Nullable JsonNode sent, String pointer) {
        if (sent == null || sent.isNull() || sent.isMissingNode()) {
            return JSON.objectNode();
        }
        if (!sent.isObject()) {
            problems.invalid(pointer, "It is an object.");
        }
        return sent;
    }

    private JsonNode string(JsonNode value, int longest, String pointer) {
        if (!value.isTextual() || Characters.count(value.textValue()) > longest) {
            problems.invalid(pointer, "It is a string of at most " + longest + " characters.");
        } else {
            Characters.check(value.textValue(), pointer, problems);
        }
        return value;
    }

    private JsonNode strings(JsonNode value, int longest, String pointer) {
        if (!value.isArray() || value.size() > MOST) {
            problems.invalid(pointer, "It is an array of at most " + MOST + " strings.");
        }
        ArrayNode strings = JSON.arrayNode();
        for (int i = 0; i < value.size() && i < MOST; i++) {
            strings.add(string(value.path(i), longest, Problems.step(pointer, i)));
        }
        return strings;
    }

    private JsonNode number(JsonNode value, String pointer) {
        double number = value.doubleValue();
        boolean whole = number == Math.rint(number) && Math.abs(number) <= LARGEST_WHOLE;
        boolean isTooLarge = number == Math.rint(number) && !whole;
        if (!Double.isFinite(number) || isTooLarge) {
            problems.invalid(pointer, "The number is too large to be read alike everywhere: send it as a string.");
            return JSON.nullNode();
        }
        return whole ? JSON.numberNode((long) number) : JSON.numberNode(number);
    }
}
