/** Sites, their tokens and the networks before them over HTTP. Mirrors {@code core.site} and {@code core.purge}. */
@NullMarked
package org.heraldcms.web.site;

import org.jspecify.annotations.NullMarked;
