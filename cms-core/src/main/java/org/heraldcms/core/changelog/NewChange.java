package org.heraldcms.core.changelog;

import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A change that has no position yet.
 *
 * @param articleId null, as locale and revision, for a release, which concerns no single edition
 * @param body gives the webhook's bytes once position and id are known
 */
public record NewChange(
        ChangeType type,
        String site,
        @Nullable UUID articleId,
        @Nullable LocaleTag locale,
        @Nullable Integer revision,
        @Nullable String digest,
        @Nullable String replaced,
        Body body) {

    /** Cuts the webhook's body, inside the transaction that appends. */
    @FunctionalInterface
    public interface Body {
        /** The bytes to store and send, the same for every try and every endpoint. */
        byte[] at(long position, UUID id);
    }
}
