/**
 * Lists over HTTP: {@code {items, next}} with opaque, signed cursors, for the management API and for delivery. Uses
 * {@code core.base} and the installation's key.
 */
@NullMarked
package org.heraldcms.web.paging;

import org.jspecify.annotations.NullMarked;
