/**
 * The rules about meaning: numbers, contacts, links, code, placeholders, terms, negation. What they find changes what a
 * reader is told or where a reader is led, so most of it blocks.
 *
 * <p>Open {@link org.heraldcms.core.translation.check.meaning.MeaningRules}. Uses {@code core.base}, {@code core.content},
 * {@code core.translation.glossary}, {@code core.translation.check.finding} and {@code …check.quantity}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.check.meaning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
