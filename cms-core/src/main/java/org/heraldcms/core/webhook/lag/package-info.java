/**
 * How far deliveries lag behind: as figures, and as an alarm to whoever answers for a site. Uses {@code core.access},
 * {@code core.changelog}, {@code core.notice} and {@code core.webhook}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook.lag;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
