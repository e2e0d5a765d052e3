package org.heraldcms.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.reading.Archive;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.publishing.reading.Timeline;
import org.heraldcms.core.publishing.reading.Withdrawn;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.SiteLocale;
import org.heraldcms.core.websub.Hubs;
import org.heraldcms.web.feed.form.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Puts feeds together. The feed itself holds what the newest archive will hold and all that changed since, and never less
 * than the 50 newest entries; it links to the archive before. So every archive that it ever led to knows the one that
 * follows and stays as it is, and a reader who walks back from the feed to an archive that they know lacks nothing.
 */
@ApplicationScoped
class Feeds {

    private static final int LEAST = 50;

    @Inject
    private Timeline timeline;

    @Inject
    private Entries entries;

    @Inject
    private Publications publications;

    @Inject
    private Hubs hubs;

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    private record Content(List<Published> live, List<Withdrawn> gone) {

        Instant updated(Instant otherwise) {
            return Stream.concat(
                            live.stream().map(Published::liveFrom),
                            gone.stream().map(Withdrawn::at))
                    .max(Instant::compareTo)
                    .orElse(otherwise);
        }
    }

    /** A feed or an archive of it; NOT_FOUND when the site has no such locale or the feed no such archive. */
    @Transactional
    Feed feed(Site site, FeedAddress address) {
        if (!isIn(site, address)) {
            throw HeraldException.notFound("feed");
        }
        Integer number = address.archive();
        return number == null ? current(site, address) : archive(site, address, number);
    }

    /** Whether a site has feeds in the locale of an address. */
    static boolean isIn(Site site, FeedAddress address) {
        return site.chain(address.locale()).contains(address.locale());
    }

    private Feed current(Site site, FeedAddress address) {
        Archive newest = timeline.newestArchive(address.lane()).orElse(null);
        long after = newest == null ? 0 : newest.after();
        List<Published> found = timeline.newest(address.lane(), LEAST + Timeline.ARCHIVE);
        List<Published> live = new ArrayList<>();
        for (Published one : found) {
            if (live.size() < LEAST || one.position() > after) {
                live.add(one);
            }
        }
        Content content = new Content(live, timeline.withdrawn(address.lane(), after, Long.MAX_VALUE));
        List<Feed.Sibling> siblings = site.locales().stream()
                .map(SiteLocale::locale)
                .filter(locale -> !locale.equals(address.locale()))
                .map(locale -> new Feed.Sibling(locale, address.in(locale).under(baseUrl)))
                .toList();
        Feed.Links links = new Feed.Links(
                address.under(baseUrl),
                address.under(baseUrl),
                newest == null ? null : before(address, newest),
                null,
                hubs(site, address),
                siblings);
        return new Feed(
                address.id(),
                site.name(),
                address.locale(),
                home(site, address),
                content.updated(site.createdAt()),
                entries.withLanguages(site, address, live),
                tombstones(address, content.gone()),
                links);
    }

    private Feed archive(Site site, FeedAddress address, int number) {
        Archive archive =
                timeline.archive(address.lane(), number).orElseThrow(() -> HeraldException.notFound("archive"));
        Content content = new Content(
                timeline.live(address.lane(), archive),
                timeline.withdrawn(address.lane(), archive.after(), archive.last()));
        String next = timeline.archive(address.lane(), number + 1)
                .map(after -> address.ofArchive(after.number()).under(baseUrl))
                .orElse(null);
        Feed.Links links = new Feed.Links(
                address.under(baseUrl),
                address.ofArchive(null).under(baseUrl),
                before(address, archive),
                next,
                List.of(),
                List.of());
        return new Feed(
                address.id(),
                site.name(),
                address.locale(),
                home(site, address),
                archive.at(),
                entries.alone(site, address, content.live()),
                tombstones(address, content.gone()),
                links);
    }

    private @Nullable String before(FeedAddress address, Archive archive) {
        return archive.number() == 1
                ? null
                : address.ofArchive(archive.number() - 1).under(baseUrl);
    }

    /** A private site has none: hubs would have to be told its token. Hubs of others know the feeds of all only. */
    private List<String> hubs(Site site, FeedAddress address) {
        if (site.isPrivate()) {
            return List.of();
        }
        List<String> addresses = new ArrayList<>(List.of(hubs.own(site.key())));
        if (address.isOfAll()) {
            addresses.addAll(hubs.outside());
        }
        return List.copyOf(addresses);
    }

    private static String home(Site site, FeedAddress address) {
        return site.baseUrl() + "/" + address.locale();
    }

    private static List<Feed.Tombstone> tombstones(FeedAddress address, List<Withdrawn> gone) {
        return gone.stream()
                .map(one -> new Feed.Tombstone(address.entryId(one.articleId()), one.articleId(), one.at()))
                .toList();
    }

    /** When the feed last changed in a way that its entries may not show, as when one of them leaves a topic. */
    @Nullable
    Instant changed(String site) {
        return publications.changedAt(site).orElse(null);
    }
}
