package org.heraldcms.web.feed.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.heraldcms.web.json.Json;

/**
 * A feed as ninjs 3.1, the format of news agencies. The standard knows single news objects only, so the feed is one that
 * is composed of its entries, each a whole news object again; a withdrawal is one that was canceled.
 */
final class NinjsForm {

    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

    private final Feed feed;

    private NinjsForm(Feed feed) {
        this.feed = feed;
    }

    static byte[] bytes(Feed feed) {
        return Json.bytes(new NinjsForm(feed).composite());
    }

    private ObjectNode composite() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("uri", feed.id());
        root.put("type", "composite");
        root.put("representationType", "partial");
        root.put("profile", "feed");
        root.put("versionCreated", feed.updated().toString());
        root.put("pubStatus", "usable");
        root.put("language", feed.locale().tag());
        root.put("title", feed.title());
        provider(root);
        root.putObject("standard").put("name", "ninjs").put("version", "3.1").put("schema", SCHEMA);
        rendition(root, "self", feed.links().self(), FeedFormat.NINJS.mediaType());
        ArrayNode members = root.putArray("associations");
        feed.entries().forEach(entry -> entry(members.addObject(), entry));
        feed.tombstones().forEach(gone -> tombstone(members.addObject(), gone));
        String previous = feed.links().previousArchive();
        if (previous != null) {
            members.addObject()
                    .put("name", "Earlier changes")
                    .put("rel", "prev-archive")
                    .put("uri", previous)
                    .put("type", "composite");
        }
        return root;
    }

    private void entry(ObjectNode item, Feed.Entry entry) {
        Feed.Text text = entry.text();
        item.put("name", text.title());
        item.put("rel", "member");
        item.put("uri", entry.id());
        item.put("type", "text");
        item.put("representationType", "full");
        item.put("version", Integer.toString(entry.revision()));
        item.put("firstCreated", entry.published().toString());
        item.put("versionCreated", entry.updated().toString());
        item.put("pubStatus", "usable");
        item.put("language", feed.locale().tag());
        provider(item);
        part(item.putArray("headlines"), "main", "text/plain", text.title());
        if (!text.summary().isEmpty()) {
            part(item.putArray("descriptions"), "summary", "text/plain", text.summary());
        }
        ArrayNode bodies = item.putArray("bodies");
        part(bodies, "main", "text/html", text.html());
        part(bodies, "plain", "text/plain", text.plain());
        if (!text.authors().isEmpty()) {
            item.put("by", String.join(", ", text.authors()));
        }
        text.topics()
                .forEach(topic -> item.withArray("subjects")
                        .addObject()
                        .put("name", topic)
                        .put("literal", topic));
        ids(item, entry.articleId().toString())
                .addObject()
                .put("role", "digest")
                .put("value", entry.digest());
        rendition(item, "web", entry.page(), "text/html");
        rendition(item, "canonical", entry.canonical(), "text/html");
        entry.languages().forEach(other -> translation(item.withArray("associations"), entry, other));
    }

    private void provider(ObjectNode item) {
        item.putArray("infoSources").addObject().put("name", feed.title()).put("uri", feed.home());
    }

    private static void part(ArrayNode parts, String role, String type, String value) {
        parts.addObject().put("role", role).put("contentType", type).put("value", value);
    }

    private static ArrayNode ids(ObjectNode item, String article) {
        ArrayNode ids = item.putArray("altIds");
        ids.addObject().put("role", "article").put("value", article);
        return ids;
    }

    private static void rendition(ObjectNode item, String name, String address, String type) {
        item.withArray("renditions")
                .addObject()
                .put("name", name)
                .put("href", address)
                .put("contentType", type);
    }

    private static void translation(ArrayNode associations, Feed.Entry entry, Feed.Language other) {
        ObjectNode item = associations
                .addObject()
                .put("name", entry.text().title() + " (" + other.locale() + ")")
                .put("rel", "translation")
                .put("uri", other.id())
                .put("type", "text")
                .put("language", other.locale().tag());
        rendition(item, "web", other.page(), "text/html");
    }

    private void tombstone(ObjectNode item, Feed.Tombstone gone) {
        item.put("name", "Withdrawn");
        item.put("rel", "member");
        item.put("uri", gone.id());
        item.put("type", "text");
        item.put("versionCreated", gone.when().toString());
        item.put("pubStatus", "canceled");
        item.put("language", feed.locale().tag());
        ids(item, gone.articleId().toString());
    }
}
