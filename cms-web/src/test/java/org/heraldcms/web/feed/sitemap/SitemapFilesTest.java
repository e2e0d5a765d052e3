package org.heraldcms.web.feed.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Pages.Page;
import org.heraldcms.core.publishing.reading.Pages.Place;
import org.heraldcms.core.site.SampleSites;
import org.heraldcms.core.site.Site;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class SitemapFilesTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T09:30:00Z");
    private static final SitemapFiles.Limits SMALL = new SitemapFiles.Limits(5, 1_000_000);

    private final Site site = SampleSites.harbour();

    @Test
    void no_file_has_more_pages_than_allowed_and_together_they_have_each_page_once() throws Exception {
        List<Page> pages = pages(4_100);
        List<String> told = new ArrayList<>();
        for (SitemapFiles.File file : files(pages).list(site, new SitemapFiles.Limits(999, 1_000_000_000))) {
            List<String> inFile = addresses(written(pages, file, new SitemapFiles.Limits(999, 1_000_000_000)));
            assertThat(inFile).hasSizeBetween(1, 999);
            told.addAll(inFile);
        }
        assertThat(told).hasSize(8_200).doesNotHaveDuplicates();
    }

    @Test
    void no_file_has_more_bytes_than_allowed_and_the_languages_of_an_article_stay_together() throws Exception {
        List<Page> pages = pages(100);
        SitemapFiles.Limits limits = new SitemapFiles.Limits(50_000, 4_000);
        List<SitemapFiles.File> list = files(pages).list(site, limits);
        assertThat(list).hasSizeGreaterThan(10);
        for (SitemapFiles.File file : list) {
            byte[] written = written(pages, file, limits);
            assertThat(written.length).isLessThanOrEqualTo(4_000);
            assertThat(addresses(written).size() % 2).isZero();
        }
    }

    @Test
    void each_language_names_all_and_the_default() throws Exception {
        List<Page> pages = pages(1);
        Document map = parsed(written(pages, files(pages).list(site, SMALL).getFirst(), SMALL));
        NodeList links = map.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
        List<String> languages = IntStream.range(0, links.getLength())
                .mapToObj(i ->
                        links.item(i).getAttributes().getNamedItem("hreflang").getNodeValue())
                .toList();
        assertThat(languages).containsExactly("en", "es", "x-default", "en", "es", "x-default");
    }

    @Test
    void the_list_of_files_names_each_by_its_first_article_and_its_newest_page() throws Exception {
        List<SitemapFiles.File> list = files(pages(5)).list(site, SMALL);
        Document index = parsed(Sitemap.index(list, "https://herald.example/sites/harbour/sitemaps/"));
        assertThat(index.getDocumentElement().getNodeName()).isEqualTo("sitemapindex");
        assertThat(list).hasSize(3);
        assertThat(index.getElementsByTagName("loc").item(1).getTextContent())
                .isEqualTo("https://herald.example/sites/harbour/sitemaps/"
                        + list.get(1).start() + ".xml");
        assertThat(list.getFirst().changed()).isEqualTo(WHEN.plusSeconds(1));
    }

    @Test
    void a_site_without_pages_has_no_files() {
        assertThat(files(List.of()).list(site, SMALL)).isEmpty();
    }

    private static List<Page> pages(int articles) {
        return IntStream.range(0, articles)
                .boxed()
                .flatMap(n -> Stream.of("en", "es")
                        .map(tag -> new Page(new UUID(n, 0), new LocaleTag(tag), "page-" + n, WHEN.plusSeconds(n))))
                .toList();
    }

    private static SitemapFiles files(List<Page> pages) {
        return new SitemapFiles((site, place, limit) -> behind(pages, place, limit));
    }

    private static List<Page> behind(List<Page> pages, Place place, int limit) {
        return pages.stream()
                .filter(page -> page.articleId().compareTo(place.articleId()) > 0
                        || page.articleId().equals(place.articleId())
                                && page.locale().tag().compareTo(place.locale()) > 0)
                .limit(limit)
                .toList();
    }

    private byte[] written(List<Page> pages, SitemapFiles.File file, SitemapFiles.Limits limits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files(pages).write(site, file.start(), limits, out);
        return out.toByteArray();
    }

    private static List<String> addresses(byte[] file) throws Exception {
        NodeList found = parsed(file).getElementsByTagName("loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static Document parsed(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("<?xml");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }
}
