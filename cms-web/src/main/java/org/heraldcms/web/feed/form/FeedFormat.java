package org.heraldcms.web.feed.form;

import java.util.Arrays;
import java.util.Optional;

/** The formats in which a feed is offered. */
public enum FeedFormat {
    ATOM("atom", "application/atom+xml; charset=utf-8") {
        @Override
        public byte[] write(Feed feed) {
            return new AtomForm(feed).bytes();
        }
    },
    RSS("rss", "application/rss+xml; charset=utf-8") {
        @Override
        public byte[] write(Feed feed) {
            return new RssForm(feed).bytes();
        }
    },
    JSON("json", "application/feed+json") {
        @Override
        public byte[] write(Feed feed) {
            return JsonForm.bytes(feed);
        }
    },
    NINJS("ninjs.json", "application/json") {
        @Override
        public byte[] write(Feed feed) {
            return NinjsForm.bytes(feed);
        }
    },
    TEXT("txt", "text/plain; charset=utf-8") {
        @Override
        public byte[] write(Feed feed) {
            return TextForm.bytes(feed);
        }
    };

    private final String extension;
    private final String mediaType;

    FeedFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format of this extension. */
    public static Optional<FeedFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** The feed in this format; the same feed always in the same bytes. */
    public abstract byte[] write(Feed feed);

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The media type without its charset, as links say it. */
    String linkType() {
        return mediaType.replaceAll(";.*", "");
    }
}
