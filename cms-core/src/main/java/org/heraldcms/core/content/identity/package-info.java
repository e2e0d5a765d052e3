/**
 * Which text block of one body is which of another, told by ids that outlive edits: {@link Continuation} over the
 * revisions of one language, {@link Pairing} between a translation and its source.
 *
 * <p>Ids that were sent always win; likeness, structure and order only decide what no id does. Comments, hashes and
 * origins hang on these ids, so a wrong guess is worse than a new id. Uses {@code core.content.body} only.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.content.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
