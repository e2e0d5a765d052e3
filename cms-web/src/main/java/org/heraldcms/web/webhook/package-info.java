/** Endpoints of sites and deliveries to them over HTTP. Mirrors {@code core.webhook}. */
@NullMarked
package org.heraldcms.web.webhook;

import org.jspecify.annotations.NullMarked;
