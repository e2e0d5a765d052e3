/**
 * The way in: reads a body from JSON in the shape of a ProseMirror document (TipTap's names), knows which characters and
 * addresses may pass, and refuses the rest with all its faults at once.
 *
 * <p>Apart from the model so that the rules of what may come in stand in one place, and everything behind it can do
 * without checks. Importing asks {@link Address} and {@link Characters} beforehand, to leave out what would be refused.
 * Uses {@code core.base} and {@code core.content.body}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.content.parsing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
