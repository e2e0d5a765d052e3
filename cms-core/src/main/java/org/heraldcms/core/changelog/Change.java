package org.heraldcms.core.changelog;

import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the change log.
 *
 * @param position its place in the log: 1, 2, 3 … without a gap
 * @param through the newest position of its transaction: all up to there became visible together
 * @param id the one id under which the outside ever hears of it ({@code webhook-id})
 * @param articleId null, as locale and revision, for a release, which concerns no single edition
 * @param digest digest of the document that is live after it; null when nothing is
 * @param replaced digest of the document that was live before it; null when nothing was
 * @param body the bytes that every webhook of this change carries
 */
@SuppressWarnings("ArrayRecordComponent") // compared by position only, and never altered
public record Change(
        long position,
        long through,
        UUID id,
        Instant at,
        ChangeType type,
        String site,
        @Nullable UUID articleId,
        @Nullable LocaleTag locale,
        @Nullable Integer revision,
        @Nullable String digest,
        @Nullable String replaced,
        byte[] body) {

    /** Whether nothing behind it became visible together with it. */
    public boolean endsItsTransaction() {
        return position == through;
    }
}
