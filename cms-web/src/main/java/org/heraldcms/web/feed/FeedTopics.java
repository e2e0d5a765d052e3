package org.heraldcms.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.heraldcms.core.websub.Topics;
import org.heraldcms.web.feed.form.Feed;
import org.heraldcms.web.feed.form.FeedFormat;

/** The feeds of public sites as topics: what is brought to a subscriber is what a reader would have got. */
@ApplicationScoped
class FeedTopics implements Topics {

    @Inject
    private Sites sites;

    @Inject
    private Feeds feeds;

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    /** A feed of a site that anybody may read. */
    private record Open(Site site, FeedAddress address) {}

    @Override
    public boolean has(String site, String topic) {
        return open(site, topic).isPresent();
    }

    /** Not in one transaction: a feed that is not there would have it rolled back. */
    @Override
    public Optional<Content> read(String site, String topic) {
        try {
            return open(site, topic).map(this::content);
        } catch (HeraldException gone) {
            if (gone.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw gone;
        }
    }

    private Content content(Open open) {
        Feed feed = feeds.feed(open.site(), open.address());
        FeedFormat format = open.address().format();
        return new Content(format.mediaType(), feed.links().field(), format.write(feed));
    }

    private Optional<Open> open(String key, String topic) {
        return FeedAddress.at(topic, baseUrl)
                .filter(address -> address.site().equals(key))
                .flatMap(address -> sites.find(key).map(site -> new Open(site, address)))
                .filter(open -> !open.site().isPrivate())
                .filter(open -> Feeds.isIn(open.site(), open.address()));
    }

    @Override
    public List<String> ofAll(String key, LocaleTag locale) {
        return sites
                .find(key)
                .filter(site -> !site.isPrivate() && site.chain(locale).contains(locale))
                .stream()
                .flatMap(site -> Arrays.stream(FeedFormat.values()))
                .map(format -> new FeedAddress(key, locale, format, null, null, null).under(baseUrl))
                .toList();
    }
}
