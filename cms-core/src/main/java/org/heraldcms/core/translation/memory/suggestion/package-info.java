/**
 * What the memory offers a translator for one segment: candidates rescored word by word, context before exact before
 * similar, and never more than 69 for a text whose numbers or negation differ.
 *
 * <p>Open {@link org.heraldcms.core.translation.memory.suggestion.Suggestions} first;
 * {@link org.heraldcms.core.translation.memory.suggestion.Ranking} is the rule. Uses {@code core.translation.memory}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.memory.suggestion;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
