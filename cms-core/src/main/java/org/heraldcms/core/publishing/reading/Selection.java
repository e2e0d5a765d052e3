package org.heraldcms.core.publishing.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * Which publications of a site a list shows: of each article the edition in the first locale of the chain that is
 * live, newest article first.
 *
 * @param chain locales in order of preference, at least one
 * @param topic only articles with this topic; null for all
 * @param type only articles of this type; null for all
 * @param at what was live at that instant; null for what is live now
 * @param after the last entry of the page before; null for the first page
 */
public record Selection(
        String site,
        List<LocaleTag> chain,
        @Nullable String topic,
        @Nullable String type,
        @Nullable Instant at,
        @Nullable Key after) {

    /** The place of an entry in the list, which does not move when others come and go. */
    public record Key(Instant firstAt, UUID articleId) {
        /** The place of a publication. */
        public static Key of(Published published) {
            return new Key(published.firstAt(), published.articleId());
        }
    }

    /** All that is live now in a chain of locales. */
    public static Selection of(String site, List<LocaleTag> chain) {
        return new Selection(site, chain, null, null, null, null);
    }

    /** The same, of one topic; null for all topics. */
    public Selection ofTopic(@Nullable String only) {
        return new Selection(site, chain, only, type, at, after);
    }

    /** The same, behind an entry; null from the start. */
    public Selection behind(@Nullable Key key) {
        return new Selection(site, chain, topic, type, at, key);
    }
}
