/**
 * A pair of texts taken apart once for all rules that look at it: words, sentences, and what stands apart from running
 * text (code, addresses, words marked as of another language, short quotations).
 *
 * <p>Uses {@code core.base}, {@code core.content}, {@code core.translation.language} and {@code check.finding}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.check.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
