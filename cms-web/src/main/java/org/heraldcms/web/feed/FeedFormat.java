package org.heraldcms.web.feed;

import java.util.Arrays;
import java.util.Optional;

/** The formats in which a feed is offered. */
enum FeedFormat {
    ATOM("atom", "application/atom+xml; charset=utf-8") {
        @Override
        byte[] write(Feed feed) {
            return new AtomForm(feed).bytes();
        }
    },
    RSS("rss", "application/rss+xml; charset=utf-8") {
        @Override
        byte[] write(Feed feed) {
            return new RssForm(feed).bytes();
        }
    },
    JSON("json", "application/feed+json") {
        @Override
        byte[] write(Feed feed) {
            return JsonForm.bytes(feed);
        }
    };

    private final String extension;
    private final String mediaType;

    FeedFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    static Optional<FeedFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    abstract byte[] write(Feed feed);

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }
}
