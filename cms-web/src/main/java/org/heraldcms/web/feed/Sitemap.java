package org.heraldcms.web.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.publishing.reading.Publications.Page;
import org.heraldcms.core.site.Site;

/**
 * A sitemap (sitemaps.org 0.9): each language of an article is a page of its own and names all of them, itself included,
 * and the default: the site's first locale where the article is live in it.
 */
final class Sitemap {

    /** The most that the protocol allows in one file. */
    static final int MOST_PAGES = 50_000;

    private final Xml xml = new Xml();
    private final Site site;

    private Sitemap(Site site) {
        this.site = site;
    }

    static byte[] of(Site site, List<Page> pages) {
        return new Sitemap(site).write(pages);
    }

    private byte[] write(List<Page> pages) {
        xml.open(
                "urlset",
                "xmlns",
                "http://www.sitemaps.org/schemas/sitemap/0.9",
                "xmlns:xhtml",
                "http://www.w3.org/1999/xhtml");
        Map<UUID, List<Page>> articles =
                pages.stream().collect(Collectors.groupingBy(Page::articleId, LinkedHashMap::new, Collectors.toList()));
        articles.values().forEach(languages -> languages.forEach(page -> url(page, languages)));
        return xml.close().bytes();
    }

    private void url(Page page, List<Page> languages) {
        xml.open("url");
        xml.text("loc", address(page));
        xml.text("lastmod", page.liveFrom().toString());
        languages.forEach(other -> alternate(other.locale().tag(), other));
        languages.stream()
                .filter(other -> other.locale().equals(site.defaultLocale()))
                .forEach(standard -> alternate("x-default", standard));
        xml.close();
    }

    private void alternate(String language, Page page) {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address(page));
    }

    private String address(Page page) {
        return site.articleUrl(page.locale(), page.slug());
    }
}
