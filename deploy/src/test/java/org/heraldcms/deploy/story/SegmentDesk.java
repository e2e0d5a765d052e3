package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.Draft;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;

/** Somebody translating one edition segment by segment. */
record SegmentDesk(HeraldClient http, String article, String locale) {

    /** A draft of the paragraphs. */
    static Draft draft(String title, String... paragraphs) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "doc");
        for (String text : paragraphs) {
            body.withArray("content")
                    .addObject()
                    .put("type", "paragraph")
                    .putArray("content")
                    .addObject()
                    .put("type", "text")
                    .put("text", text);
        }
        return new Draft(title, "", "", body, List.of());
    }

    private String path() {
        return Desk.edition(article, locale) + "/segments";
    }

    Reply read() {
        return http.get(path());
    }

    List<JsonNode> items() {
        return List.copyOf(read().expect(200).json().path("items").valueStream().toList());
    }

    /** The segment whose source, or else whose target, says this. */
    JsonNode item(String text) {
        return items().stream()
                .filter(item -> item.at("/source/text").asText().equals(text)
                        || item.at("/target/text").asText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No segment says: " + text));
    }

    Reply one(String segment) {
        return http.get(path() + "/" + segment);
    }

    Reply save(JsonNode seen, Map<String, ?> body) {
        return save(seen.path("id").asText(), seen.path("tag").asText(), body);
    }

    Reply save(String segment, String tag, Map<String, ?> body) {
        return http.with("If-Match", tag).put(path() + "/" + segment, body);
    }

    Reply saveUnseen(String segment, Map<String, ?> body) {
        return http.put(path() + "/" + segment, body);
    }

    /** Translates what says this in the source. */
    void translate(String text, String translation) {
        Reply saved = save(item(text), Map.of("text", translation)).expect(200);
        Objects.requireNonNull(saved);
    }

    /** Translates everything, word for word. */
    void translateAll() {
        items().forEach(item -> save(
                        item, Map.of("text", "es: " + item.at("/source/text").asText()))
                .expect(200));
    }

    /** How many segments are in each state. */
    Map<String, Integer> states() {
        Map<String, Integer> states = new TreeMap<>();
        items().forEach(item -> states.merge(item.path("state").asText(), 1, Integer::sum));
        return states;
    }
}
