package org.heraldcms.web.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Schedule;
import org.heraldcms.core.publishing.release.ReleaseItem;
import org.jspecify.annotations.Nullable;

/**
 * An item of a release.
 *
 * @param title the present one of the edition
 * @param sites keys of the sites; none means all: that take it, or on which it is live
 */
record ReleaseItemView(
        UUID id,
        Schedule.Action action,
        UUID article,
        LocaleTag locale,
        String title,
        List<String> sites,
        @Nullable Integer revision,
        @Nullable String reason,
        Instant addedAt) {

    static ReleaseItemView of(ReleaseItem item, String title) {
        return new ReleaseItemView(
                item.id(),
                item.action(),
                item.articleId(),
                item.locale(),
                title,
                item.sites(),
                item.revision(),
                item.reason(),
                item.addedAt());
    }
}
