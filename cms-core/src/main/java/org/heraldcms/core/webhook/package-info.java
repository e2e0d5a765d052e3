/**
 * Webhooks after Standard Webhooks 1.0: brings every change to the endpoints of its site, at least once, in order of
 * position, with the same id and the same bytes every time. Only a recall overtakes: it is sent before all that waits,
 * and what waits of the same edition from before it is not sent any more.
 *
 * <p>The way of a change: {@code Fanout} follows the change log and writes one delivery for each endpoint;
 * {@code Dispatcher} claims the endpoints that have one due and drains each on a thread of its own; {@code Sender}
 * makes one HTTP try through {@code Calls}, to an address that {@code AddressGuard} has checked; {@code Queue} records the try and moves the
 * delivery on. Uses {@code core.base}, {@code core.access}, {@code core.changelog} and {@code core.site}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
