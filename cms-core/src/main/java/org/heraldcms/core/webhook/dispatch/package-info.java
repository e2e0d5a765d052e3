/**
 * Brings deliveries out. {@link org.heraldcms.core.webhook.dispatch.Dispatcher} claims the endpoints that have one due
 * from the queue and drains each on a thread of its own; what is tried is recorded together for all drains. Uses
 * {@code call}, {@code signing}, {@code health} and the deliveries themselves.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook.dispatch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
