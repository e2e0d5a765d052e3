/**
 * What an article says on one site instead of its own words: title, summary, canonical address, call to action,
 * resources, and until when it waits. A version takes effect when somebody else than its author has approved it.
 *
 * <p>Uses {@code core.article}, {@code core.site}, {@code core.translation} and {@code core.publishing.schedule}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.publishing.shape;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
