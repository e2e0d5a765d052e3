/**
 * How hard a text is to read, by the formulas made for its language, and whether a translation is far harder than its
 * source.
 *
 * <p>Uses {@code core.base}, {@code check.finding} and {@code check.reading}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.check.readability;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
