/**
 * Feeds and the sitemap of a site: Atom (RFC 4287) with tombstones (RFC 6721) and archives (RFC 5005), RSS 2.0, JSON
 * Feed 1.1. All instants in them come from publications, never from the clock, so the same publications always give
 * the same bytes.
 *
 * <p>Uses {@code core.publishing}, {@code core.site} and the answers of {@code web.delivery}.
 */
@NullMarked
package org.heraldcms.web.feed;

import org.jspecify.annotations.NullMarked;
