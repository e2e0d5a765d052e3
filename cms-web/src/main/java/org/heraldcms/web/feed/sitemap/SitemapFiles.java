package org.heraldcms.web.feed.sitemap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.publishing.reading.Pages;
import org.heraldcms.core.publishing.reading.Pages.Page;
import org.heraldcms.core.site.Site;

/**
 * Cuts the pages of a site into files. A file begins with an article, goes on with those behind it, and ends before the
 * first that would lift it over a limit of the protocol: whoever writes it stops where whoever lists it did.
 */
@Dependent
class SitemapFiles {

    /** What the protocol allows. */
    static final Limits PROTOCOL = new Limits(50_000, 50L * 1024 * 1024);

    private final Source source;

    /** Gives the pages of a site behind a place. */
    @FunctionalInterface
    interface Source {
        List<Page> behind(String site, Pages.Place place, int limit);
    }

    @Inject
    SitemapFiles(Pages pages) {
        this(pages::behind);
    }

    SitemapFiles(Source source) {
        this.source = source;
    }

    /** The most that one file may hold. */
    record Limits(int pages, long bytes) {}

    /**
     * A file.
     *
     * @param start the article with which it begins
     * @param changed when the newest of its pages went live
     */
    record File(UUID start, Instant changed) {}

    /** How much stands in the file that is being filled. */
    private static final class Fill {

        private final Limits limits;
        private int count;
        private long bytes = Sitemap.HEAD.length + Sitemap.FOOT.length;

        Fill(Limits limits) {
            this.limits = limits;
        }

        /** Takes an article's pages in; false when they have no place any more. */
        boolean takes(List<Page> languages, byte[] written) {
            boolean fits = count + languages.size() <= limits.pages() && bytes + written.length <= limits.bytes();
            if (fits) {
                count += languages.size();
                bytes += written.length;
            }
            return fits;
        }
    }

    /** All files of a site; none when nothing is live. */
    List<File> list(Site site, Limits limits) {
        Sitemap form = new Sitemap(site);
        List<File> files = new ArrayList<>();
        Fill fill = new Fill(limits);
        for (Iterator<List<Page>> articles = articles(site, Pages.FIRST); articles.hasNext(); ) {
            List<Page> languages = articles.next();
            byte[] written = form.article(languages);
            Instant changed = changed(languages);
            if (!files.isEmpty() && fill.takes(languages, written)) {
                File last = files.removeLast();
                files.add(new File(last.start(), changed.isAfter(last.changed()) ? changed : last.changed()));
            } else {
                fill = new Fill(limits);
                fill.takes(languages, written);
                files.add(new File(languages.getFirst().articleId(), changed));
            }
        }
        return files;
    }

    /** Writes the file that begins with an article. */
    void write(Site site, UUID start, Limits limits, OutputStream out) throws IOException {
        Sitemap form = new Sitemap(site);
        Fill fill = new Fill(limits);
        out.write(Sitemap.HEAD);
        boolean goesOn = true;
        for (Iterator<List<Page>> articles = articles(site, start); goesOn && articles.hasNext(); ) {
            List<Page> languages = articles.next();
            byte[] written = form.article(languages);
            goesOn = fill.takes(languages, written);
            if (goesOn) {
                out.write(written);
            }
        }
        out.write(Sitemap.FOOT);
    }

    private Iterator<List<Page>> articles(Site site, UUID start) {
        return new ArticleWalk((place, limit) -> source.behind(site.key(), place, limit), start);
    }

    private static Instant changed(List<Page> languages) {
        return languages.stream().map(Page::liveFrom).max(Instant::compareTo).orElseThrow();
    }
}
