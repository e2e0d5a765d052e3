/** How editions are shaped for sites, over HTTP. Mirrors {@code core.publishing.shape}. */
@NullMarked
package org.heraldcms.web.shape;

import org.jspecify.annotations.NullMarked;
