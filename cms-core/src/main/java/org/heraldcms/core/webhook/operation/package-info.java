/**
 * What befalls endpoints and deliveries, told to the operators: as Standard Webhooks to endpoints of their own, and to
 * the people who answer for a site as notices. Uses {@code core.base}, {@code core.access}, {@code core.notice} and
 * {@code core.site}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook.operation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
