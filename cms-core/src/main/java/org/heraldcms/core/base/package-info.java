/**
 * The few words that every other package speaks: locale, slug, ids, the closed list of error codes.
 *
 * <p>Nothing else, ever: whatever knows an article, an account or a site belongs further down. Uses no other package
 * of Herald.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.base;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
