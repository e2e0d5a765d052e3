/**
 * What search engines are told of a site: its pages, each with its other languages, in files that keep to the limits of
 * the protocol. Written as it is read, so that a site of millions of pages takes no more memory than one of a hundred.
 *
 * <p>Uses {@code core.publishing}, {@code core.site}, {@code web.feed.form} and {@code web.delivery}.
 */
@NullMarked
package org.heraldcms.web.feed.sitemap;

import org.jspecify.annotations.NullMarked;
