package org.heraldcms.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A feed of a site in one locale, before it is written in a format.
 *
 * @param id permanent; shared by a feed and its archives
 * @param home the page of the site in this locale
 * @param updated the newest instant of its entries and tombstones
 */
record Feed(
        String id,
        String title,
        LocaleTag locale,
        String home,
        Instant updated,
        List<Entry> entries,
        List<Tombstone> tombstones,
        Links links) {

    /**
     * @param self address of this very document
     * @param current address of the feed that is subscribed to
     * @param previousArchive address of the archive before this document; null when nothing lies before
     * @param isArchive whether this is an archive, which only changes when one of its members does
     */
    record Links(String self, String current, @Nullable String previousArchive, boolean isArchive) {}

    /**
     * An edition that is live.
     *
     * @param id permanent for this article, locale and site
     * @param page where the site shows it
     * @param canonical the page that search engines shall prefer
     */
    record Entry(
            String id,
            UUID articleId,
            int revision,
            String digest,
            Text text,
            String page,
            String canonical,
            Instant published,
            Instant updated,
            List<Language> languages) {}

    /** What an entry says; the HTML was rendered and made safe when it was published. */
    record Text(String title, String summary, String html, List<String> topics, List<String> authors) {}

    /** Another language in which the article is live, and its page on the site. */
    record Language(LocaleTag locale, String page) {}

    /** An entry that was withdrawn. */
    record Tombstone(String id, UUID articleId, Instant when) {}
}
