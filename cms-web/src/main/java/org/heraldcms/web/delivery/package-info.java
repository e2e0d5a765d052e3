/**
 * What outsiders read: articles, lists, synchronisation, state. Publications only; a draft cannot be reached from here,
 * except through the core's one door for holders of a preview ({@code core.publishing.preview}).
 *
 * <p>Published articles and feeds are kept as ready answers ({@link org.heraldcms.web.delivery.Answers}) and handed out
 * before JAX-RS is entered. Stands behind {@code web.door}, and uses {@code core.publishing}, {@code core.receipt}, {@code core.site} and the search port.
 */
@NullMarked
package org.heraldcms.web.delivery;

import org.jspecify.annotations.NullMarked;
