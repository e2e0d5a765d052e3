package org.heraldcms.web.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Which feed document is meant.
 *
 * @param topic only entries with this topic; null for all
 * @param archive number of a block of the past; null for the feed itself
 */
record FeedAddress(
        String site,
        LocaleTag locale,
        FeedFormat format,
        @Nullable String topic,
        @Nullable Long archive) {

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9-]{2,35})\\.([a-z]+)");

    /** The feed of a name such as {@code es.atom}; NOT_FOUND when none can have it. */
    static FeedAddress named(String site, String name) {
        Matcher matcher = NAME.matcher(name);
        Optional<FeedFormat> format = matcher.matches() ? FeedFormat.of(matcher.group(2)) : Optional.empty();
        return format.map(known -> new FeedAddress(site, locale(matcher.group(1)), known, null, null))
                .orElseThrow(() -> HeraldException.notFound("feed"));
    }

    private static LocaleTag locale(String tag) {
        try {
            return LocaleTag.of(tag);
        } catch (HeraldException unknown) {
            throw HeraldException.notFound("feed");
        }
    }

    FeedAddress ofTopic(@Nullable String only) {
        return new FeedAddress(site, locale, format, only, archive);
    }

    FeedAddress ofArchive(@Nullable Long block) {
        return new FeedAddress(site, locale, format, topic, block);
    }

    Timeline.Lane lane() {
        return new Timeline.Lane(site, locale, topic);
    }

    /** The address under a base. */
    String under(String baseUrl) {
        String path = baseUrl + "/sites/" + site + "/feeds/" + locale + "." + format.extension();
        String topics = topic == null ? "" : "topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
        String block = archive == null ? "" : "archive=" + archive;
        String query = topics + (topics.isEmpty() || block.isEmpty() ? "" : "&") + block;
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The permanent id of the feed: that of the lane, whatever the format and the part of it. */
    String id() {
        return urn("feed", site, locale.tag(), topic == null ? "" : topic);
    }

    /** The permanent id of an entry of this lane. */
    String entryId(UUID article) {
        return urn("entry", site, article.toString(), locale.tag());
    }

    private static String urn(String... parts) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
