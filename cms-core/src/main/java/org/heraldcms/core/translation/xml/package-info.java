/**
 * XML that others send: read as a stream, with nothing of it fetched, declared or expanded.
 *
 * <p>Uses {@code core.base} only.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.xml;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
