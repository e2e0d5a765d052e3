package org.heraldcms.core.publishing.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * Which publications of a site a list shows, and in which order: of each article the edition in the first locale of the
 * chain that is live.
 *
 * @param chain locales in order of preference, at least one
 * @param at what was live at that instant; null for what is live now
 * @param after the last entry of the page before; null for the first page
 */
public record Selection(
        String site,
        List<LocaleTag> chain,
        Filter filter,
        Sorting sorting,
        @Nullable Instant at,
        @Nullable Key after) {

    /**
     * The place of an entry in the list, which does not move when others come and go.
     *
     * @param value that of what the list is sorted by
     */
    public record Key(String value, UUID articleId) {}

    /** All that is live now in a chain of locales, the newest article first. */
    public static Selection of(String site, List<LocaleTag> chain) {
        return new Selection(site, chain, Filter.NONE, Sorting.NEWEST, null, null);
    }

    /** The same, narrowed by a filter. */
    public Selection by(Filter other) {
        return new Selection(site, chain, other, sorting, at, after);
    }

    /** The same in another order. */
    public Selection in(Sorting other) {
        return new Selection(site, chain, filter, other, at, after);
    }

    /** The same, as it was at an instant; null for now. */
    public Selection asOf(@Nullable Instant instant) {
        return new Selection(site, chain, filter, sorting, instant, after);
    }

    /** The same, behind an entry; null from the start. */
    public Selection behind(@Nullable Key key) {
        return new Selection(site, chain, filter, sorting, at, key);
    }

    /** The place of a publication in this list. */
    public Key place(Published published) {
        return new Key(sorting.value(published), published.articleId());
    }
}
