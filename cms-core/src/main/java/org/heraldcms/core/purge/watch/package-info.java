/**
 * Networks before sites that have not been told what to forget: as figures, and as an alarm to whoever answers for a site.
 * Uses {@code core.access}, {@code core.changelog} and {@code core.notice}; reads the rows of {@code core.purge}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.purge.watch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
