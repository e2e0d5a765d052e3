/**
 * Publications, schedules, recall: the one transaction that makes things public. Open
 * {@link org.heraldcms.core.publishing.Publisher} first.
 *
 * <p>A document is cut once, inside the publishing transaction, stored as bytes with its digest, and served as those
 * bytes; what outsiders read of it stands in {@code core.publishing.reading}. Uses everything of the core from
 * {@code core.base} to {@code core.site}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.publishing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
