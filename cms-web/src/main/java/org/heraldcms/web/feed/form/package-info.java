/**
 * The forms of a feed: Atom (RFC 4287) with tombstones (RFC 6721) and archives (RFC 5005), RSS 2.0, JSON Feed 1.1, ninjs
 * 3.1 and plain text. Each says all that its standard has a place for.
 *
 * <p>Knows nothing of sites and requests. Uses {@code core.base} and {@code web.json}.
 */
@NullMarked
package org.heraldcms.web.feed.form;

import org.jspecify.annotations.NullMarked;
