package org.heraldcms.web.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.publishing.reading.Timeline;
import org.heraldcms.core.publishing.reading.Withdrawn;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Puts feeds together. The feed itself holds the 50 newest changes; archives hold blocks of 50 positions of the change
 * log. So whatever was published behind the last complete block is in the feed itself, and a reader who has both lacks
 * nothing.
 */
@ApplicationScoped
class Feeds {

    private static final int SIZE = 50;

    @Inject
    private Timeline timeline;

    @Inject
    private Publications publications;

    @Inject
    private ChangeLog log;

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    private record Content(List<Published> live, List<Withdrawn> gone) {}

    Feed feed(Site site, FeedAddress address) {
        Long archive = address.archive();
        Content content = archive == null ? recent(address) : block(address, archive);
        List<Feed.Tombstone> tombstones = content.gone().stream()
                .map(gone -> new Feed.Tombstone(address.entryId(gone.articleId()), gone.articleId(), gone.at()))
                .toList();
        return new Feed(
                address.id(),
                site.name(),
                address.locale(),
                site.baseUrl() + "/" + address.locale(),
                updated(site, content),
                entries(site, address, content.live()),
                tombstones,
                links(address));
    }

    private Content recent(FeedAddress address) {
        List<Published> live = timeline.newest(address.lane(), SIZE);
        long oldest = live.size() < SIZE ? 0 : live.getLast().position();
        return new Content(live, timeline.withdrawnAfter(address.lane(), oldest, SIZE));
    }

    private Content block(FeedAddress address, long number) {
        long first = number * SIZE + 1;
        return new Content(
                timeline.firstBetween(address.lane(), first, first + SIZE - 1),
                timeline.withdrawnOfFirstBetween(address.lane(), first, first + SIZE - 1));
    }

    /** Only complete blocks are ever linked to: one that still grows is covered by the feed itself. */
    private Feed.Links links(FeedAddress address) {
        Long archive = address.archive();
        long block = archive == null ? log.head() / SIZE : archive;
        OptionalLong before = timeline.firstBefore(address.ofTopic(null).lane(), block * SIZE + 1);
        String previous = before.isEmpty()
                ? null
                : address.ofArchive((before.getAsLong() - 1) / SIZE).under(baseUrl);
        return new Feed.Links(
                address.under(baseUrl), address.ofArchive(null).under(baseUrl), previous, archive != null);
    }

    private static Instant updated(Site site, Content content) {
        return Stream.concat(
                        content.live().stream().map(Published::liveFrom),
                        content.gone().stream().map(Withdrawn::at))
                .max(Instant::compareTo)
                .orElse(site.createdAt());
    }

    private List<Feed.Entry> entries(Site site, FeedAddress address, List<Published> live) {
        List<UUID> articles = live.stream().map(Published::articleId).toList();
        Map<UUID, List<Publications.Alternate>> alternates = publications.alternates(site.key(), articles, null);
        return live.stream()
                .map(one -> entry(site, address, one, alternates.getOrDefault(one.articleId(), List.of())))
                .toList();
    }

    private static Feed.Entry entry(
            Site site, FeedAddress address, Published live, List<Publications.Alternate> alternates) {
        JsonNode document = document(live);
        return new Feed.Entry(
                address.entryId(live.articleId()),
                live.articleId(),
                live.revision(),
                live.digest(),
                text(document, live),
                site.articleUrl(live.locale(), live.slug()),
                document.path("canonicalUrl").asText(),
                live.firstAt(),
                live.liveFrom(),
                alternates.stream()
                        .filter(other -> !other.locale().equals(live.locale()))
                        .map(other -> new Feed.Language(other.locale(), site.articleUrl(other.locale(), other.slug())))
                        .toList());
    }

    private static Feed.Text text(JsonNode document, Published live) {
        List<String> authors = new ArrayList<>();
        document.path("authors").forEach(name -> authors.add(name.asText()));
        return new Feed.Text(
                live.title(),
                document.path("summary").asText(),
                document.path("html").asText(),
                live.topics(),
                authors);
    }

    private static JsonNode document(Published live) {
        try {
            return Json.mapper().readTree(live.document());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** When the feed last changed in a way that its entries may not show, as when one of them leaves a topic. */
    @Nullable
    Instant changed(String site) {
        return publications.changedAt(site).orElse(null);
    }
}
