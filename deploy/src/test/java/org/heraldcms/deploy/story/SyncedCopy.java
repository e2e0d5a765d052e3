package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.heraldcms.deploy.client.HeraldClient;

/** A copy of a site, or of a part of it, that somebody keeps by the sync. Article, line feed, locale → digest. */
final class SyncedCopy {

    private final HeraldClient reader;
    private final String site;
    private final String filter;
    private final Map<String, String> held = new TreeMap<>();
    private String cursor = "";
    private long highest;
    private long position;

    /** @param filter as in a query: {@code locale=es&topic=safety}; empty for all */
    SyncedCopy(HeraldClient reader, String site, String filter) {
        this.reader = reader;
        this.site = "/sites/" + site;
        this.filter = filter;
    }

    /** Takes in all there is; the filter is said only once. */
    SyncedCopy sync() {
        JsonNode step;
        do {
            String query = cursor.isEmpty() ? filter : "cursor=" + cursor;
            step = reader.get(site + "/sync?limit=7" + (query.isEmpty() ? "" : "&" + query))
                    .expect(200)
                    .json();
            step.path("items").forEach(this::take);
            cursor = step.path("next").asText();
            position = step.path("position").asLong();
        } while (step.path("more").asBoolean());
        return this;
    }

    private void take(JsonNode item) {
        assertThat(item.path("position").asLong()).as("positions only grow").isGreaterThan(highest);
        highest = item.path("position").asLong();
        String key =
                item.path("articleId").asText() + '\n' + item.path("locale").asText();
        if (item.has("document")) {
            held.put(key, item.path("digest").asText());
        } else {
            held.remove(key);
        }
    }

    /** That it holds exactly what it should. */
    void isInStep() {
        JsonNode state = reader.get(site + "/state" + (filter.isEmpty() ? "" : "?" + filter))
                .expect(200)
                .json();
        assertThat(digest())
                .as("digest of " + site + "?" + filter)
                .isEqualTo(state.path("digest").asText());
        assertThat(held).hasSize(state.path("count").asInt());
    }

    String digest() {
        return SiteDigest.of(held);
    }

    Map<String, String> held() {
        return held;
    }

    String cursor() {
        return cursor;
    }

    long position() {
        return position;
    }
}
