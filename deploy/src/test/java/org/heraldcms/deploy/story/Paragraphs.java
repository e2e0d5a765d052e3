package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.heraldcms.deploy.client.Draft;

/** Articles of a title and some paragraphs, for tests that look at single texts. */
final class Paragraphs {

    private Paragraphs() {}

    static Draft draft(String title, String... paragraphs) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "doc");
        var content = body.putArray("content");
        for (String text : paragraphs) {
            content.addObject()
                    .put("type", "paragraph")
                    .putArray("content")
                    .addObject()
                    .put("type", "text")
                    .put("text", text);
        }
        return new Draft(title, "", "", body, List.of());
    }

    /** The id of the segment whose source says something. */
    static String segment(JsonNode segments, String source) {
        return segments.path("items")
                .valueStream()
                .filter(item -> item.path("source").path("text").asText().equals(source))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No segment says: " + source + " in " + segments))
                .path("id")
                .asText();
    }
}
