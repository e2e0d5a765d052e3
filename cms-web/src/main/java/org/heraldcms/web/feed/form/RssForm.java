package org.heraldcms.web.feed.form;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A feed as RSS 2.0, with the archives of RFC 5005. The format has no word for a withdrawal: who must know of them reads
 * Atom, JSON Feed, ninjs or sync.
 */
final class RssForm {

    /** RFC 822 with a year of four digits. */
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Xml xml = new Xml();
    private final Feed feed;

    RssForm(Feed feed) {
        this.feed = feed;
    }

    byte[] bytes() {
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:fh",
                "http://purl.org/syndication/history/1.0");
        xml.open("channel");
        xml.text("title", feed.title());
        xml.text("link", feed.home());
        xml.text("description", feed.title());
        xml.text("language", feed.locale().tag());
        xml.text("lastBuildDate", date(feed.updated()));
        new LinkForm(xml, "atom:link", FeedFormat.RSS).write(feed);
        feed.entries().forEach(this::item);
        return xml.close().close().bytes();
    }

    private void item(Feed.Entry entry) {
        xml.open("item");
        xml.text("title", entry.text().title());
        xml.text("link", entry.page());
        xml.text("guid", entry.id(), "isPermaLink", "false");
        xml.text("pubDate", date(entry.published()));
        xml.text("atom:updated", entry.updated().toString());
        xml.text("dc:language", feed.locale().tag());
        entry.text().authors().forEach(name -> xml.text("dc:creator", name));
        entry.text().topics().forEach(topic -> xml.text("category", topic));
        if (!entry.text().summary().isEmpty()) {
            // Readers take it for HTML.
            xml.text("description", escaped(entry.text().summary()));
        }
        xml.text("content:encoded", entry.text().html());
        xml.close();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String date(Instant instant) {
        return RFC_822.format(instant);
    }
}
