/**
 * Characters that are not what they seem: broken encodings, invisible ones, and letters of another script.
 *
 * <p>Uses {@code check.finding} and {@code check.reading}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.check.characters;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
