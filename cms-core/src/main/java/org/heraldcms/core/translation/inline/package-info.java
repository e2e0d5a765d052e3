/**
 * Marks, line breaks and figures as numbered codes, for whoever translates outside: what is sent away holds characters and codes,
 * and what comes back is only taken when its codes are the ones that went out. What a code stands for never comes from
 * outside.
 *
 * <p>Uses {@code core.content}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.inline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
