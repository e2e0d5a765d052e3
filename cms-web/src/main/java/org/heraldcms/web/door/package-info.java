/**
 * The door of the delivery API, before anything of a site is read: how often a client may ask, from which origins
 * browsers may, and what a token opens.
 *
 * <p>Uses {@code core.site} and {@code web.security}; {@code web.delivery} stands behind it.
 */
@NullMarked
package org.heraldcms.web.door;

import org.jspecify.annotations.NullMarked;
