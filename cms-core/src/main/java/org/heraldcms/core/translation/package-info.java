/**
 * Translation: what of an edition is untranslated or outdated, segment by segment.
 *
 * <p>Derives everything from two revisions and stores nothing. Uses {@code core.base}, {@code core.access},
 * {@code core.content} and {@code core.article}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
