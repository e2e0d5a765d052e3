package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;

/** Sets up sites and their tokens as their tests want them. */
record SiteKeeper(TestNewsroom newsroom) {

    /** Sets up an English site and returns where it is delivered. */
    String site(String key, Map<String, Object> more) {
        Map<String, Object> site = new HashMap<>(Map.of(
                "key",
                key,
                "name",
                key,
                "baseUrl",
                "https://www." + key + ".example",
                "locales",
                List.of(Map.of("locale", "en"))));
        site.putAll(more);
        newsroom.ada().post("/api/v1/sites", site).expect(201, 409);
        return "/sites/" + key;
    }

    /** A token just made, with its value. */
    JsonNode token(String site, Map<String, Object> more) {
        Map<String, Object> token = new HashMap<>(Map.of("name", "Partner"));
        token.putAll(more);
        return newsroom.ada()
                .post("/api/v1" + site + "/tokens", token)
                .expect(201)
                .json();
    }

    /** Whoever shows a token. */
    HeraldClient holder(JsonNode token) {
        return HeraldClient.withToken(
                newsroom.server().baseUrl(), token.path("token").asText());
    }
}
