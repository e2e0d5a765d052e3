/**
 * Replays: brings an endpoint again what lies between two positions of the change log, bit by bit. Uses
 * {@code core.base}, {@code core.access}, {@code core.changelog}, {@code core.site} and {@code core.webhook}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook.replay;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
