/**
 * The words of the checks: what is looked at, what can be found, and what a rule is.
 *
 * <p>Plain values. Uses {@code core.base}, {@code core.content} and {@code core.translation.language}; the rules and
 * whoever runs them stand behind it.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.check.finding;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
