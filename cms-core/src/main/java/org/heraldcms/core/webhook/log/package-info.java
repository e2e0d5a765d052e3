/**
 * The deliveries as people search and read them, with every try, and what they send once more. Uses {@code endpoint}
 * for who may see what.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
