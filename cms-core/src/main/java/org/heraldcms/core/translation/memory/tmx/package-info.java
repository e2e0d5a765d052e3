/**
 * TMX 1.4b: the way of the memory to and from other tools.
 *
 * <p>Marks are written as the HTML elements they stand for, in paired codes, and such codes become marks again, from
 * whichever tool they come; other codes are left out and what stands between them is plain text. Uses
 * {@code core.translation.memory} and {@code core.translation.xml}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.memory.tmx;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
