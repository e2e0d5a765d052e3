/**
 * Makes HTTP tries to addresses that outsiders have named, and keeps what went over the wire. Not only
 * webhooks: whoever calls strangers does it through {@link org.heraldcms.core.webhook.call.Calls}. Uses {@code core.base}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook.call;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
