package org.heraldcms.core.publishing.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A publication as outsiders may know it.
 *
 * @param firstAt when the edition first went live on this site
 * @param liveFrom when this revision went live
 * @param liveUntil when it ceased to be; null while it is live
 * @param position the change that made it live
 * @param document the frozen document: UTF-8 JSON in the canonical form of RFC 8785, digest included
 * @param digest SHA-256, in lower-case hex, of the document without its {@code digest} member
 */
@SuppressWarnings("ArrayRecordComponent") // compared by position only, and never altered
public record Published(
        String site,
        UUID articleId,
        LocaleTag locale,
        int revision,
        String slug,
        String title,
        String type,
        List<String> topics,
        Instant firstAt,
        Instant liveFrom,
        @Nullable Instant liveUntil,
        long position,
        byte[] document,
        String digest) {}
