/**
 * Numbers in texts as what they mean: {@code 1,234.5} in English is {@code 1.234,5} in Spanish, {@code 08/20/2024} is
 * {@code 20 de agosto de 2024}, and {@code 1.5 million} is {@code 1.500.000}.
 *
 * <p>{@link Quantities} finds them, {@link Balance} holds two texts against each other. What a language does with
 * numbers comes from the Unicode locale data. Uses {@code core.base} and {@code core.translation.check.finding}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.check.quantity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
