package org.heraldcms.search.index;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeLog;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Published;

/** The store as the source of the index. */
@Dependent
class StoreSource implements Source {

    @Inject
    private ChangeLog log;

    @Inject
    private Publications publications;

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public Optional<UUID> changeAt(long position) {
        return log.after(position - 1, 1).stream()
                .filter(change -> change.position() == position)
                .map(Change::id)
                .findFirst();
    }

    @Override
    public Optional<Published> live(String site, UUID articleId, LocaleTag locale) {
        return publications.live(site, articleId, locale);
    }

    @Override
    public List<Published> allLive(long afterPosition, int limit) {
        return publications.allLive(afterPosition, limit);
    }
}
