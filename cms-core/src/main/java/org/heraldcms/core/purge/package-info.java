/**
 * Shared caches before a site: the keys by which they know what an answer shows, and the calls by which a content delivery
 * network is told to forget it, after each change, until it has taken it.
 *
 * <p>Uses {@code core.changelog}, {@code core.site}, {@code core.vault} and the calls of {@code core.webhook}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.purge;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
