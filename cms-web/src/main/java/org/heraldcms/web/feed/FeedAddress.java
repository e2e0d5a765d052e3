package org.heraldcms.web.feed;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.heraldcms.core.publishing.reading.Timeline;
import org.heraldcms.web.feed.form.FeedFormat;
import org.jspecify.annotations.Nullable;

/**
 * Which feed document is meant.
 *
 * @param topic only entries with this topic; null for all
 * @param type only entries of this type; null for all
 * @param archive number of a piece of the past; null for the feed itself
 */
record FeedAddress(
        String site,
        LocaleTag locale,
        FeedFormat format,
        @Nullable String topic,
        @Nullable String type,
        @Nullable Integer archive) {

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9-]{2,35})\\.([a-z.]+)");
    private static final Pattern PATH = Pattern.compile("/sites/([a-z0-9-]{1,40})/feeds/([A-Za-z0-9-]+\\.[a-z.]+)");

    /** The feed of a name such as {@code es.atom}; NOT_FOUND when none can have it. */
    static FeedAddress named(String site, String name) {
        Matcher matcher = NAME.matcher(name);
        Optional<FeedFormat> format = matcher.matches() ? FeedFormat.of(matcher.group(2)) : Optional.empty();
        return format.map(known -> new FeedAddress(site, locale(matcher.group(1)), known, null, null, null))
                .orElseThrow(() -> HeraldException.notFound("feed"));
    }

    /** The feed that has exactly this address as its own; empty when there can be none, and for archives. */
    static Optional<FeedAddress> at(String address, String baseUrl) {
        try {
            URI rest = URI.create(address.startsWith(baseUrl + "/") ? address.substring(baseUrl.length()) : "");
            Matcher path = PATH.matcher(String.valueOf(rest.getRawPath()));
            return path.matches()
                    ? Optional.of(named(path.group(1), path.group(2)).of(value(rest, "topic"), value(rest, "type")))
                            .filter(feed -> feed.under(baseUrl).equals(address))
                    : Optional.empty();
        } catch (IllegalArgumentException | HeraldException malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable String value(URI address, String name) {
        for (String one : String.valueOf(address.getRawQuery()).split("&")) {
            if (one.startsWith(name + "=")) {
                return URLDecoder.decode(one.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private static LocaleTag locale(String tag) {
        try {
            return LocaleTag.of(tag);
        } catch (HeraldException unknown) {
            throw HeraldException.notFound("feed");
        }
    }

    /**
     * The feed of one topic, one type or both.
     *
     * @throws HeraldException INVALID at {@code topic} or {@code type}, when no article can have it
     */
    FeedAddress of(@Nullable String onlyTopic, @Nullable String onlyType) {
        SyncFilter only = new SyncFilter(null, onlyTopic, onlyType);
        return new FeedAddress(site, locale, format, only.topic(), only.type(), archive);
    }

    FeedAddress ofArchive(@Nullable Integer number) {
        return new FeedAddress(site, locale, format, topic, type, number);
    }

    FeedAddress in(LocaleTag other) {
        return new FeedAddress(site, other, format, topic, type, archive);
    }

    Timeline.Lane lane() {
        return new Timeline.Lane(site, locale, topic, type);
    }

    /** Whether it is the feed of all that is published in its locale. */
    boolean isOfAll() {
        return topic == null && type == null;
    }

    /** The address under a base. */
    String under(String baseUrl) {
        List<String> query = new ArrayList<>();
        add(query, "topic", topic);
        add(query, "type", type);
        add(query, "archive", archive == null ? null : archive.toString());
        String path = baseUrl + "/sites/" + site + "/feeds/" + locale + "." + format.extension();
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static void add(List<String> query, String name, @Nullable String value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** The permanent id of the feed: that of the lane, whatever the format and the part of it. */
    String id() {
        String only = topic == null ? "" : topic;
        return type == null ? urn("feed", site, locale.tag(), only) : urn("feed", site, locale.tag(), only, type);
    }

    /** The permanent id of an entry of this lane. */
    String entryId(UUID article) {
        return urn("entry", site, article.toString(), locale.tag());
    }

    private static String urn(String... parts) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
