package org.heraldcms.web.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.feed.form.Xml;
import org.heraldcms.web.json.Json;
import org.jspecify.annotations.Nullable;

/** An article as oEmbed 1.0 says it: of the type {@code rich}, whose HTML is the web component. */
final class Oembed {

    private static final int USUAL_WIDTH = 600;
    private static final int USUAL_HEIGHT = 400;
    private static final int SECONDS_GOOD_FOR = 60;

    private final ObjectNode members = JsonNodeFactory.instance.objectNode();

    /** How large the place is; null where the page does not say. */
    record Room(@Nullable Integer width, @Nullable Integer height) {}

    /** Where the web component and the document are. */
    record Source(String script, String document) {}

    private Oembed() {}

    static Oembed of(Site site, Published live, Source source, Room room) {
        Oembed oembed = new Oembed();
        ObjectNode members = oembed.members;
        members.put("type", "rich").put("version", "1.0").put("title", live.title());
        List<String> authors = authors(live);
        if (!authors.isEmpty()) {
            members.put("author_name", String.join(", ", authors));
        }
        members.put("provider_name", site.name()).put("provider_url", site.baseUrl());
        members.put("cache_age", SECONDS_GOOD_FOR);
        members.put("html", html(site, live, source, room));
        members.put("width", width(room));
        Integer height = room.height();
        members.put("height", height == null ? USUAL_HEIGHT : Math.min(height, USUAL_HEIGHT));
        return oembed;
    }

    private static int width(Room room) {
        Integer width = room.width();
        return width == null ? USUAL_WIDTH : Math.min(width, USUAL_WIDTH);
    }

    private static List<String> authors(Published live) {
        try {
            List<String> names = new ArrayList<>();
            JsonNode authors = Json.mapper().readTree(live.document()).path("authors");
            authors.forEach(name -> names.add(name.asText()));
            return names;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Without scripts there is still a link. What is higher than its place can be scrolled. */
    private static String html(Site site, Published live, Source source, Room room) {
        String height = room.height() == null ? "" : ";max-height:" + room.height() + "px;overflow:auto";
        return "<script async src=\"" + escaped(source.script()) + "\"></script><herald-article src=\""
                + escaped(source.document()) + "\" lang=\"" + live.locale() + "\" style=\"max-width:" + width(room)
                + "px"
                + height + "\"><a href=\"" + escaped(site.articleUrl(live.locale(), live.slug())) + "\">"
                + escaped(live.title()) + "</a></herald-article>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    byte[] json() {
        return Json.bytes(members);
    }

    byte[] xml() {
        Xml xml = new Xml();
        xml.open("oembed");
        members.properties()
                .forEach(member -> xml.text(member.getKey(), member.getValue().asText()));
        return xml.close().bytes();
    }
}
