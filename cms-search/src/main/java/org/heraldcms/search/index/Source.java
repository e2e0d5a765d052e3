package org.heraldcms.search.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Published;

/** Where the index comes from: the store, or the newsroom of a test. */
public interface Source {

    /** The position of the newest change; 0 when there is none. */
    long head();

    /** The id of the change at a position; empty when there is none. */
    Optional<UUID> changeAt(long position);

    /** The document of this edition that is live on this site now. */
    Optional<Published> live(String site, UUID articleId, LocaleTag locale);

    /** At most {@code limit} live documents that went live behind a position, in order of position. */
    List<Published> allLive(long afterPosition, int limit);
}
