/**
 * How a figure is written out in each language: the number and its unit as CLDR has them, and words such as "nearly" and
 * "1 in" by patterns of ours, of which any figure can have its own instead.
 *
 * <p>Open {@link org.heraldcms.core.fact.wording.Amount}. Plain values. Uses {@code core.base} and {@code core.content}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.fact.wording;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
