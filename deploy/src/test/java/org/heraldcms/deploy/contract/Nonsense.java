package org.heraldcms.deploy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What nobody should send, and somebody will. */
final class Nonsense {

    /** For a variable of the path. */
    static final List<String> PLACES = List.of(
            "x",
            "..",
            "%2e%2e",
            "%2F",
            "1-1-1-1-1",
            "0198f000-0000-7000-8000-000000000001",
            "-1",
            "99999999999999999999",
            "en_US",
            "en-x-",
            "zz",
            "%20",
            "%0d%0aX:y",
            "%F0%9F%98%80",
            "%27%20or%201=1",
            "a".repeat(3_000));

    /** For a parameter of the query. */
    static final List<String> QUERIES = List.of(
            "",
            "%00",
            "%ff",
            "-1",
            "0",
            "99999999999",
            "maybe",
            "2026-02-30T00:00:00Z",
            "%2B999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "bm9uc2Vuc2U",
            "x".repeat(2_000));

    /** For headers that mean something to the server. */
    static final List<Map<String, String>> HEADERS = List.of(
            Map.of("Accept", "text/html"),
            Map.of("Accept", "nonsense"),
            Map.of("Accept-Language", ";;;,,q=x"),
            Map.of("Authorization", "Basic eDp5"),
            Map.of("Authorization", "Bearer "),
            Map.of("Content-Type", "nonsense"),
            Map.of("Content-Type", "application/json; charset=nonsense"),
            Map.of("Content-Encoding", "gzip"),
            Map.of("Cookie", ";;=;herald_session="),
            Map.of("If-Match", "*"),
            Map.of("If-Match", "\"999999999999999999\""),
            Map.of("If-None-Match", "\","),
            Map.of("If-Modified-Since", "yesterday"),
            Map.of("Origin", "::"),
            Map.of("Range", "bytes=9-1"));

    /** Methods that no operation has. */
    static final List<String> METHODS = List.of("OPTIONS", "PROPFIND", "NONSENSE");

    /** For a whole body. */
    static final List<byte[]> BODIES = bytes(
            "",
            "null",
            "[]",
            "\"\"",
            "0",
            "{",
            "{}{}",
            "{\"nonsense\":1}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":NaN}",
            "{\"a\":1e999999999}",
            "{\"\\ud800\":1}",
            "{\"a\":".repeat(100) + "1" + "}".repeat(100),
            "[".repeat(100_000),
            "\ufeff{}");

    /** For a member of a body. */
    static final List<String> MEMBERS = List.of(
            "true",
            "-1",
            "1.5",
            "1e400",
            "9".repeat(39),
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"" + "x".repeat(50_000) + "\"",
            "[]",
            "[null]",
            "[[[]]]",
            "{}",
            "{\"content\":".repeat(90) + "1" + "}".repeat(90));

    private Nonsense() {}

    private static List<byte[]> bytes(String... texts) {
        List<byte[]> bytes = new ArrayList<>();
        for (String text : texts) {
            bytes.add(text.getBytes(StandardCharsets.UTF_8));
        }
        bytes.add(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
        return bytes;
    }

    /** A body in which one member is nonsense and all else makes sense. */
    static byte[] body(ObjectNode sensible, String member, String value) {
        String marker = "\"@@\"";
        String text = sensible.deepCopy().put(member, "@@").toString();
        return text.replace(marker, value).getBytes(StandardCharsets.UTF_8);
    }

    /** Data as a schema of the document wants it. */
    static JsonNode sensible(JsonNode document, JsonNode schema, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("$ref")) {
            return sensible(document, document.at(schema.path("$ref").asText().substring(1)), depth);
        }
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (schema.has("oneOf")) {
            return sensible(document, schema.path("oneOf").path(1), depth);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> members(document, schema, depth);
            case "array" ->
                depth == 0
                        ? json.arrayNode()
                        : json.arrayNode().add(sensible(document, schema.path("items"), depth - 1));
            case "integer", "number" -> json.numberNode(1);
            case "boolean" -> json.booleanNode(true);
            default ->
                json.textNode(schema.path("format").asText().equals("date-time") ? "2026-01-01T00:00:00Z" : "words");
        };
    }

    private static ObjectNode members(JsonNode document, JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (depth > 0) {
            schema.path("properties")
                    .properties()
                    .forEach(member -> object.set(member.getKey(), sensible(document, member.getValue(), depth - 1)));
        }
        return object;
    }
}
