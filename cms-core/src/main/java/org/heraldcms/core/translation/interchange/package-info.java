/**
 * Translation outside: editions go out as XLIFF, one by one or as a package, and what comes back is merged segment by
 * segment into what they have become meanwhile.
 *
 * <p>{@link org.heraldcms.core.translation.interchange.Outbound} is the way out,
 * {@link org.heraldcms.core.translation.interchange.Inbound} the way back;
 * {@link org.heraldcms.core.translation.interchange.Merge} is the rule by which nothing is overwritten that somebody
 * else has written. Uses {@code core.base}, {@code core.access}, {@code core.content}, {@code core.article} and of
 * {@code core.translation} the pairs, the glossary, the memory and {@code inline}. Behind it: {@code xliff}, the format.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.interchange;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
