/**
 * A page on its way in: what was sent, and what was read of it, every block with the place where it stood.
 *
 * <p>The words that the other rooms of importing share. Uses {@code core.base} and {@code core.content}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.importing.page;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
