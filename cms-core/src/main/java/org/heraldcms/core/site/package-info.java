/**
 * Sites: the places of publication, what each takes, its webhook endpoints and its tokens.
 *
 * <p>A site is only configuration: what is live on it is known to {@code core.publishing}, what is underway to its
 * endpoints to {@code core.webhook}, which also registers them because it knows which addresses may be called. Uses
 * {@code core.base}, {@code core.access} and {@code core.notice}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.site;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
