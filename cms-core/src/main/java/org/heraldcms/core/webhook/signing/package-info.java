/**
 * What goes around the body of a webhook: the signatures of Standard Webhooks 1.0, symmetric and asymmetric, under keys
 * that are sealed in the store and rotated with grace, and the headers that an endpoint wants beside them. Uses
 * {@code core.base}, {@code core.vault} and {@code core.site}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook.signing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
