package org.heraldcms.deploy.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of an edition as it is sent in. An empty slug leaves its making to the server. */
public record Draft(String title, String summary, String slug, JsonNode body, List<String> topics) {

    /** An edition that an import proposes, its blocks without the ids that they have there. */
    static Draft of(JsonNode edition, JsonNode topics) {
        JsonNode body = edition.path("body").deepCopy();
        body.findParents("id").forEach(attributes -> ((ObjectNode) attributes).remove("id"));
        return new Draft(
                edition.path("title").asText(),
                edition.path("summary").asText(),
                edition.path("slug").asText(),
                body,
                topics.valueStream().map(JsonNode::asText).toList());
    }

    Map<String, Object> edition() {
        Map<String, Object> edition = new LinkedHashMap<>();
        edition.put("title", title);
        edition.put("summary", summary);
        if (!slug.isEmpty()) {
            edition.put("slug", slug);
        }
        edition.put("body", body);
        return edition;
    }

    /** This draft under another title. */
    public Draft titled(String other) {
        return new Draft(other, summary, slug, body, topics);
    }

    /** This draft at another address. */
    public Draft at(String otherSlug) {
        return new Draft(title, summary, otherSlug, body, topics);
    }

    /** This draft with another body. */
    public Draft saying(JsonNode other) {
        return new Draft(title, summary, slug, other, topics);
    }
}
