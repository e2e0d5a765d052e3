/**
 * Feeds of a site, one a locale and format: which entries one has, its archives (RFC 5005), and each as a topic of the hub.
 * All instants in them come from publications, never from the clock, so the same publications always give the same
 * bytes. How they are written stands in {@code web.feed.form}, what search engines are told in {@code web.feed.sitemap}.
 *
 * <p>Uses {@code core.publishing}, {@code core.site}, {@code core.websub} and the answers of {@code web.delivery}.
 */
@NullMarked
package org.heraldcms.web.feed;

import org.jspecify.annotations.NullMarked;
