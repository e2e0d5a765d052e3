package org.heraldcms.web.feed.form;

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
 * @param updated the newest instant of its entries and tombstones; of an archive, that of its last change
 */
public record Feed(
        String id,
        String title,
        LocaleTag locale,
        String home,
        Instant updated,
        List<Entry> entries,
        List<Tombstone> tombstones,
        Links links) {

    /**
     * Where else to look.
     *
     * @param self address of this very document
     * @param current address of the feed that is subscribed to
     * @param previousArchive address of the archive before this document; null when nothing lies before
     * @param nextArchive address of the archive behind this one; null of the feed itself
     * @param hubs where to subscribe to it; none of an archive
     * @param siblings the same feed in the other languages of the site; none of an archive
     */
    public record Links(
            String self,
            String current,
            @Nullable String previousArchive,
            @Nullable String nextArchive,
            List<String> hubs,
            List<Sibling> siblings) {

        /** Whether this is an archive, which only changes when one of its members does. */
        boolean isArchive() {
            return !self.equals(current);
        }

        /** As the field {@code Link} of an answer says it. */
        public String field() {
            StringBuilder field = new StringBuilder("<" + self + ">; rel=\"self\"");
            hubs.forEach(hub -> field.append(", <").append(hub).append(">; rel=\"hub\""));
            if (isArchive()) {
                field.append(", <").append(current).append(">; rel=\"current\"");
            }
            if (previousArchive != null) {
                field.append(", <").append(previousArchive).append(">; rel=\"prev-archive\"");
            }
            if (nextArchive != null) {
                field.append(", <").append(nextArchive).append(">; rel=\"next-archive\"");
            }
            return field.toString();
        }
    }

    /** A feed in another language. */
    public record Sibling(LocaleTag locale, String self) {}

    /**
     * An edition that is live.
     *
     * @param id permanent for this article, locale and site
     * @param page where the site shows it
     * @param canonical the page that search engines shall prefer
     * @param languages those in which the article is live beside this one; none in an archive, which must not change
     *     whenever one of them comes or goes
     */
    public record Entry(
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
    public record Text(
            String title, String summary, String html, String plain, List<String> topics, List<String> authors) {}

    /** Another language in which the article is live: the id of its entry, and its page on the site. */
    public record Language(LocaleTag locale, String id, String page) {}

    /** An entry that was withdrawn. */
    public record Tombstone(String id, UUID articleId, Instant when) {}
}
