/**
 * Translation: what of an edition is untranslated, stale or reviewed, segment by segment, and what waits for whom.
 *
 * <p>Derives everything from two revisions and what {@code core.article} keeps of earlier texts, and stores nothing. Uses {@code core.base}, {@code core.access},
 * {@code core.content} and {@code core.article}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
