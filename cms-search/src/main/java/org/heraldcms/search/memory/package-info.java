/**
 * The index of the translation memory: one document a unit, with its words on both sides, kept in step with the memory.
 *
 * <p>Disposable: everything in it comes from the store, and whatever is wrong with it (missing, damaged, of other
 * analysers, of another store) is answered by building it again. It only says which units are worth a look; what they say
 * is read from the store, so a unit that was removed is never shown. Uses {@code core.changelog} and
 * {@code core.translation.memory}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.search.memory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
