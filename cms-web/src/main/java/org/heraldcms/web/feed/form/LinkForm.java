package org.heraldcms.web.feed.form;

/** The links of a feed as elements of Atom, which RSS borrows: RFC 5005 and WebSub mean the same in both. */
final class LinkForm {

    private final Xml xml;
    private final String element;
    private final String type;

    LinkForm(Xml xml, String element, FeedFormat format) {
        this.xml = xml;
        this.element = element;
        this.type = format.linkType();
    }

    void write(Feed feed) {
        Feed.Links links = feed.links();
        xml.empty(element, "rel", "self", "type", type, "href", links.self());
        links.hubs().forEach(hub -> xml.empty(element, "rel", "hub", "href", hub));
        links.siblings()
                .forEach(other -> xml.empty(
                        element,
                        "rel",
                        "alternate",
                        "type",
                        type,
                        "hreflang",
                        other.locale().tag(),
                        "href",
                        other.self()));
        if (links.isArchive()) {
            xml.empty("fh:archive");
            to("current", links.current());
            to("first", links.current());
        }
        String next = links.nextArchive();
        if (next != null) {
            to("next-archive", next);
        }
        String previous = links.previousArchive();
        if (previous != null) {
            to("prev-archive", previous);
            // The same way back for readers who only know pages.
            to("next", previous);
        }
    }

    private void to(String relation, String address) {
        xml.empty(element, "rel", relation, "type", type, "href", address);
    }
}
