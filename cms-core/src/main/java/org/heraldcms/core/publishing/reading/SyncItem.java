package org.heraldcms.core.publishing.reading;

import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** What a site has to do to hold what is public: take a document in, or remove one. */
public sealed interface SyncItem {

    /** The newest change of this edition on this site. */
    long position();

    /** Holds a document that is live. */
    record Live(Published published) implements SyncItem {
        @Override
        public long position() {
            return published.position();
        }
    }

    /**
     * Removes an edition that was taken off the site.
     *
     * @param reason what the editors gave as the reason; null when they gave none
     */
    record Gone(
            long position,
            UUID articleId,
            LocaleTag locale,
            @Nullable String reason) implements SyncItem {}
}
