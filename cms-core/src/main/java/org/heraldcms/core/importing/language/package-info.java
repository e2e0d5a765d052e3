/**
 * Tells in which language each block of a page is written.
 *
 * <p>A paragraph says it by itself; a heading of two words does not, and follows what stands around it. So the whole page
 * is judged at once: {@link org.heraldcms.core.importing.language.Runs} finds the likeliest sequence of languages.
 * Uses {@code core.base} and
 * {@code core.translation.language}; the model comes with a library.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.importing.language;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
