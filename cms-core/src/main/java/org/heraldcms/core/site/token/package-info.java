/**
 * The tokens of sites: what each is for and until when, and the word to whoever answers for a site before one ends.
 *
 * <p>Uses {@code core.site}, {@code core.access} and {@code core.notice}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.site.token;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
