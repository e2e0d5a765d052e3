package org.heraldcms.web.feed.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import org.heraldcms.core.publishing.reading.Pages.Page;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.feed.form.Xml;

/**
 * How a sitemap is written (sitemaps.org 0.9): each language of an article is a page of its own and names all of them,
 * itself included, and the default: the site's first locale where the article is live in it.
 */
final class Sitemap {

    static final byte[] HEAD = ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
            + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">");
    static final byte[] FOOT = ascii("</urlset>");

    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
    private final Site site;

    Sitemap(Site site) {
        this.site = site;
    }

    /** All pages of an article. */
    byte[] article(List<Page> languages) {
        Xml xml = Xml.fragment(factory);
        languages.forEach(page -> url(xml, page, languages));
        return xml.bytes();
    }

    private void url(Xml xml, Page page, List<Page> languages) {
        xml.open("url");
        xml.text("loc", address(page));
        xml.text("lastmod", page.liveFrom().toString());
        languages.forEach(other -> alternate(xml, other.locale().tag(), other));
        languages.stream()
                .filter(other -> other.locale().equals(site.defaultLocale()))
                .forEach(standard -> alternate(xml, "x-default", standard));
        xml.close();
    }

    private void alternate(Xml xml, String language, Page page) {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address(page));
    }

    private String address(Page page) {
        return site.articleUrl(page.locale(), page.slug());
    }

    /** The list of all files, when there is more than one. */
    static byte[] index(List<SitemapFiles.File> files, String baseUrl) {
        Xml xml = new Xml();
        xml.open("sitemapindex", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
        files.forEach(file -> xml.open("sitemap")
                .text("loc", baseUrl + file.start() + ".xml")
                .text("lastmod", file.changed().toString())
                .close());
        return xml.close().bytes();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
