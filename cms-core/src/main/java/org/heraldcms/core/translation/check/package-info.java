/**
 * The checks: what of an edition should not be published unseen.
 *
 * <p>{@link org.heraldcms.core.translation.check.Checks} answers for an edition; what it finds follows from two texts, the
 * glossary and the dictionaries, and is computed anew each time. Only dismissals are stored. Open
 * {@code check.finding} for the words, {@code check.meaning}, {@code check.wording} and {@code check.form} for the rules. Uses
 * these, {@code core.base}, {@code core.access}, {@code core.content}, {@code core.article}, {@code core.translation} with
 * its glossary and its languages.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
