/**
 * Reads pages: finds out how one is written and turns it into the blocks of a body, furniture included.
 *
 * <p>Everything takes one way: Markdown becomes HTML, and HTML's elements become blocks; plain words have a reader of
 * their own. The same {@link org.heraldcms.core.importing.reading.Sections} then make headings and lists of what only
 * looks like them. What a body cannot hold is reported, never dropped in silence. Depth and size are bounded before
 * anything recurs. Uses {@code core.base}, {@code core.content} and {@code core.importing.page}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.importing.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
