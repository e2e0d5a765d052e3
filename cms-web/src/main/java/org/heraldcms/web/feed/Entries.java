package org.heraldcms.web.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.publishing.shape.ShapeContent;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.feed.form.Feed;
import org.heraldcms.web.json.Json;

/** Makes entries of feeds from what is live. */
@ApplicationScoped
class Entries {

    private static final Pattern RELATIVE = Pattern.compile("(<(?:a|img)\\b[^>]*?\\s(?:href|src)=\")([/#][^\"]*)");

    @Inject
    private Publications publications;

    /** Each with the other languages in which its article is live now. */
    List<Feed.Entry> withLanguages(Site site, FeedAddress address, List<Published> live) {
        List<UUID> articles = live.stream().map(Published::articleId).toList();
        Map<UUID, List<Publications.Alternate>> alternates = publications.alternates(site.key(), articles, null);
        return live.stream()
                .map(one -> entry(site, address, one, alternates.getOrDefault(one.articleId(), List.of())))
                .toList();
    }

    /** Without other languages. */
    List<Feed.Entry> alone(Site site, FeedAddress address, List<Published> live) {
        return live.stream().map(one -> entry(site, address, one, List.of())).toList();
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
                        .map(other -> new Feed.Language(
                                other.locale(),
                                address.in(other.locale()).entryId(live.articleId()),
                                site.articleUrl(other.locale(), other.slug())))
                        .toList());
    }

    private static Feed.Text text(JsonNode document, Published live) {
        List<String> authors = new ArrayList<>();
        document.path("authors").forEach(name -> authors.add(name.asText()));
        // Who reads a feed has no other place where what the site adds could stand.
        ShapeContent shape = ShapeContent.of(document);
        return new Feed.Text(
                live.title(),
                document.path("summary").asText(),
                absolute(
                                document.path("html").asText(),
                                document.path("canonicalUrl").asText())
                        + shape.html(),
                document.path("text").asText() + shape.text(),
                live.topics(),
                authors);
    }

    /** A feed is read elsewhere: what is linked within the site, or within the page, is named whole. */
    static String absolute(String html, String page) {
        URI base = URI.create(page);
        return RELATIVE.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + base.resolve(found.group(2))));
    }

    private static JsonNode document(Published live) {
        try {
            return Json.mapper().readTree(live.document());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
