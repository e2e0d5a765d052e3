/**
 * Webhooks after Standard Webhooks 1.0: brings every change to the endpoints of its site, at least once, in order of
 * position, with the same id and the same bytes every time. Only a recall overtakes: it is sent before all that waits,
 * and what waits of the same edition from before it is not sent any more.
 *
 * <p>The way of a change: {@link org.heraldcms.core.webhook.Fanout} follows the change log and writes one
 * {@link org.heraldcms.core.webhook.Delivery} for each endpoint; {@code dispatch} brings it out by a {@code call} that is
 * signed as {@code signing} says, and records each try. What managers see and do stands in {@code endpoint},
 * {@code log}, {@code replay}, {@code health} and {@code lag}. Uses {@code core.base}, {@code core.access},
 * {@code core.changelog} and {@code core.site}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
