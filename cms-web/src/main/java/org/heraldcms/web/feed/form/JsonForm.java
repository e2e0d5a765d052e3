package org.heraldcms.web.feed.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.heraldcms.web.json.Json;

/** A feed as JSON Feed 1.1. Withdrawals, languages and digests stand in the extension {@code _herald}. */
final class JsonForm {

    private JsonForm() {}

    static byte[] bytes(Feed feed) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", "https://jsonfeed.org/version/1.1");
        root.put("title", feed.title());
        root.put("home_page_url", feed.home());
        root.put("feed_url", feed.links().self());
        if (feed.links().previousArchive() != null) {
            root.put("next_url", feed.links().previousArchive());
        }
        root.put("language", feed.locale().tag());
        root.putArray("authors").addObject().put("name", feed.title()).put("url", feed.home());
        feed.links()
                .hubs()
                .forEach(hub ->
                        root.withArray("hubs").addObject().put("type", "WebSub").put("url", hub));
        ArrayNode items = root.putArray("items");
        feed.entries().forEach(entry -> item(items.addObject(), feed, entry));
        ArrayNode withdrawn = root.putObject("_herald").putArray("withdrawn");
        feed.tombstones()
                .forEach(gone -> withdrawn
                        .addObject()
                        .put("id", gone.id())
                        .put("article_id", gone.articleId().toString())
                        .put("date_withdrawn", gone.when().toString()));
        return Json.bytes(root);
    }

    private static void item(ObjectNode item, Feed feed, Feed.Entry entry) {
        item.put("id", entry.id());
        item.put("url", entry.page());
        item.put("title", entry.text().title());
        if (!entry.text().summary().isEmpty()) {
            item.put("summary", entry.text().summary());
        }
        item.put("content_html", entry.text().html());
        item.put("date_published", entry.published().toString());
        item.put("date_modified", entry.updated().toString());
        item.put("language", feed.locale().tag());
        if (!entry.text().authors().isEmpty()) {
            ArrayNode authors = item.putArray("authors");
            entry.text().authors().forEach(name -> authors.addObject().put("name", name));
        }
        entry.text().topics().forEach(item.putArray("tags")::add);
        extension(item.putObject("_herald"), entry);
    }

    private static void extension(ObjectNode herald, Feed.Entry entry) {
        herald.put("article_id", entry.articleId().toString());
        herald.put("revision", entry.revision());
        herald.put("digest", entry.digest());
        herald.put("canonical_url", entry.canonical());
        ArrayNode languages = herald.putArray("alternates");
        entry.languages()
                .forEach(other -> languages
                        .addObject()
                        .put("language", other.locale().tag())
                        .put("url", other.page()));
    }
}
