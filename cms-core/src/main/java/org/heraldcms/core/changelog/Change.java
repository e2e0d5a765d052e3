package org.heraldcms.core.changelog;

import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the change log.
 *
 * @param position its place in the log: 1, 2, 3 … without a gap
 * @param id the one id under which the outside ever hears of it ({@code webhook-id})
 * @param digest digest of the document that is live after it; null when nothing is
 * @param replaced digest of the document that was live before it; null when nothing was
 * @param body the bytes that every webhook of this change carries
 */
@SuppressWarnings("ArrayRecordComponent") // compared by position only, and never altered
public record Change(
        long position,
        UUID id,
        Instant at,
        ChangeType type,
        String site,
        UUID articleId,
        LocaleTag locale,
        int revision,
        @Nullable String digest,
        @Nullable String replaced,
        byte[] body) {}
