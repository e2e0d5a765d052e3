/**
 * What the managers of a site, and the administrators for the operators, do with endpoints: their settings, secrets and
 * filters, pings and examples, and enabling one again. Uses {@code signing}, {@code health}, {@code operation},
 * {@code call} for judging addresses, and the deliveries that it causes.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.webhook.endpoint;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
