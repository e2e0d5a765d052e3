package org.heraldcms.web.feed.form;

/** A feed as Atom (RFC 4287), with tombstones (RFC 6721), paged (RFC 5005, section 3) and archived (section 4). */
final class AtomForm {

    private final Xml xml = new Xml();
    private final Feed feed;

    AtomForm(Feed feed) {
        this.feed = feed;
    }

    byte[] bytes() {
        xml.open(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:at",
                "http://purl.org/atompub/tombstones/1.0",
                "xmlns:fh",
                "http://purl.org/syndication/history/1.0",
                "xml:lang",
                feed.locale().tag());
        head();
        feed.entries().forEach(this::entry);
        feed.tombstones()
                .forEach(gone -> xml.empty(
                        "at:deleted-entry",
                        "ref",
                        gone.id(),
                        "when",
                        gone.when().toString()));
        return xml.close().bytes();
    }

    private void head() {
        xml.text("id", feed.id());
        xml.text("title", feed.title());
        xml.text("updated", feed.updated().toString());
        xml.open("author").text("name", feed.title()).text("uri", feed.home()).close();
        new LinkForm(xml, "link", FeedFormat.ATOM).write(feed);
        alternate(feed.locale().tag(), feed.home());
    }

    private void entry(Feed.Entry entry) {
        String language = feed.locale().tag();
        xml.open("entry", "xml:lang", language);
        xml.text("id", entry.id());
        xml.text("title", entry.text().title());
        xml.text("published", entry.published().toString());
        xml.text("updated", entry.updated().toString());
        entry.text()
                .authors()
                .forEach(name -> xml.open("author").text("name", name).close());
        links(entry, language);
        entry.text().topics().forEach(topic -> xml.empty("category", "term", topic));
        if (!entry.text().summary().isEmpty()) {
            xml.text("summary", entry.text().summary());
        }
        xml.text("content", entry.text().html(), "type", "html", "xml:lang", language);
        xml.close();
    }

    private void links(Feed.Entry entry, String language) {
        alternate(language, entry.page());
        entry.languages().forEach(other -> alternate(other.locale().tag(), other.page()));
        if (!entry.canonical().equals(entry.page())) {
            // Where the text comes from, in a word that Atom itself knows; of RFC 6596's canonical it has not heard.
            xml.empty("link", "rel", "via", "type", "text/html", "hreflang", language, "href", entry.canonical());
        }
    }

    private void alternate(String language, String page) {
        xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", language, "href", page);
    }
}
