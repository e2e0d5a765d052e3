/**
 * What outsiders may read: the documents that are live on a site, or were at an instant, what changed since, and what
 * was withdrawn.
 *
 * <p>Reads publications and the change log, nothing else: no draft can be reached from here, so delivery, feeds and
 * search build on this package alone. Uses {@code core.base} and {@code core.changelog}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.publishing.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
