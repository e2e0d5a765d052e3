/**
 * Every refusal and failure as {@code application/problem+json} (RFC 9457), by one table from code to status.
 *
 * <p>Uses {@code core.base} and {@code web.json}; every package of the web module may throw what it maps.
 */
@NullMarked
package org.heraldcms.web.problem;

import org.jspecify.annotations.NullMarked;
