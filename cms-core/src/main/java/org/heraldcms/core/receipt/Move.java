package org.heraldcms.core.receipt;

import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to the set of live documents of its site.
 *
 * @param edition null for a release, which moves nothing itself
 * @param live digest of the edition's document that is live after it; null for none
 * @param replaced digest of the one that was live before it; null for none
 */
record Move(
        long position,
        @Nullable Of edition,
        @Nullable String live,
        @Nullable String replaced) {

    /** Which edition it moves. */
    record Of(UUID articleId, LocaleTag locale) {}
}
