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
 * @param sites keys of the sites; none means all: that take it, or on which it is live
 */
record ItemView(
        UUID id,
        Schedule.Action action,
        UUID article,
        LocaleTag locale,
        List<String> sites,
        @Nullable Integer revision,
        @Nullable String reason,
        Instant addedAt) {

    static ItemView of(ReleaseItem item) {
        return new ItemView(
                item.id(),
                item.action(),
                item.articleId(),
                item.locale(),
                item.sites(),
                item.revision(),
                item.reason(),
                item.addedAt());
    }
}
