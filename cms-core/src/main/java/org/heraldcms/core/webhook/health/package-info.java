/**
 * How endpoints fare: series of failures, the warning before one is disabled, its disabling, and its recovery. Nothing
 * here sends anything; {@code core.webhook} reports each try. Uses {@code core.base}, {@code core.access},
 * {@code core.notice}, {@code core.site} and {@code core.webhook.operation}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
