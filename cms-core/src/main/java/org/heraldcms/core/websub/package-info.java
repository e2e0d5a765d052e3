/**
 * A hub of WebSub (W3C Recommendation) for the feeds of public sites, and the way to hubs of others.
 *
 * <p>The way of a subscription: {@code Hub} takes what is asked for down as an intent; {@code HubWorker} asks the
 * callback whether it was meant, and only then it counts. The way of a change: {@code Distribution} follows the change
 * log and marks who may have to be told; {@code HubWorker} reads the topic and tells whoever does not have these bytes
 * yet. What a topic says comes from {@code Topics}, which the feeds bring. Uses {@code core.base}, {@code
 * core.changelog}, {@code core.site} and the guarded calls of {@code core.webhook}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.websub;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
