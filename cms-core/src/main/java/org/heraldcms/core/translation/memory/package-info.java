/**
 * The translation memory: every pair of texts that a reviewer approved, that vanished from a translation, or that was
 * imported, for all who translate between the same languages.
 *
 * <p>{@link org.heraldcms.core.translation.memory.Memory} keeps the units in the store, in an order that can be followed;
 * {@link org.heraldcms.core.translation.memory.MemoryIndex} is a port: the search module brings an index that follows
 * and finds the units that are likely similar. What is approved or vanishes comes in within the transaction that
 * approves or saves. Uses {@code core.base}, {@code core.access}, {@code core.content}, {@code core.article},
 * {@code core.translation} and of its checks those of meaning. Rooms behind it: {@code suggestion} ranks what a translator is offered, {@code tmx} is the
 * way in and out.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.memory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
