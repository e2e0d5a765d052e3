/**
 * The glossary: what a term is called in each language, what must not be translated, what must not be said.
 *
 * <p>Uses {@code core.base}, {@code core.access} and {@code core.translation.language}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.glossary;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
