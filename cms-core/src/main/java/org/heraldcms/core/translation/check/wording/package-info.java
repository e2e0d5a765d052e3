/**
 * Rules about words: whether they are spelt as their language spells them, stand in the language of the text, are there
 * twice, or should be there and are not.
 *
 * <p>Open {@link org.heraldcms.core.translation.check.wording.Wording} first. All of them warn: they would rather miss a
 * mistake than cry wolf. Uses {@code core.base}, {@code core.content}, {@code core.translation.language},
 * {@code core.translation.glossary}, {@code check.finding} and {@code check.reading}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.check.wording;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
