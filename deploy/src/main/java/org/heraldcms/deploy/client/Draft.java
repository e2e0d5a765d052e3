package org.heraldcms.deploy.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of an edition as it is sent in. An empty slug leaves its making to the server. */
public record Draft(String title, String summary, String slug, JsonNode body, List<String> topics) {

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
