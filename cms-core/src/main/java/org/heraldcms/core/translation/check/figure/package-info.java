/**
 * The rules about figures that texts refer to: what their language has no words for, what nobody has approved, what has
 * to be looked at again, and what only one of two texts names.
 *
 * <p>Uses {@code core.fact}, {@code core.content} and {@code core.translation.check.finding}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.check.figure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
