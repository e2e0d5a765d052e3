package org.heraldcms.core.publishing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook (Standard Webhooks 1.0: type, timestamp, data), thin: it says what happened to which edition
 * and where the document can be fetched.
 *
 * @param digest of the document now live; null when nothing is
 * @param reason why it was withdrawn; null otherwise
 */
record Announcement(
        ChangeType type,
        String site,
        UUID articleId,
        LocaleTag locale,
        int revision,
        String slug,
        String title,
        String url,
        @Nullable String digest,
        @Nullable String reason) {

    /** The bytes to store and send. */
    byte[] at(long position, Instant now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", type.label());
        body.put("timestamp", now.toString());
        ObjectNode data = body.putObject("data");
        data.put("site", site);
        data.put("position", position);
        data.put("articleId", articleId.toString());
        data.put("locale", locale.tag());
        data.put("revision", revision);
        data.put("slug", slug);
        data.put("title", title);
        data.put("url", url);
        data.put("digest", digest);
        if (reason != null) {
            data.put("reason", reason);
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
