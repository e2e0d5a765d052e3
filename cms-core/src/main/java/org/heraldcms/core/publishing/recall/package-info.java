/**
 * What was recalled, and how far each site concerned is with it: rows written together with the withdrawal. What sites
 * say is brought to them by {@code core.receipt.recall}.
 *
 * <p>Uses {@code core.base}, {@code core.access} and {@code core.notice}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.publishing.recall;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
