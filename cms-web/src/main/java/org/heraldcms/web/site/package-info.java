/** Sites and their tokens over HTTP. Mirrors {@code core.site}. */
@NullMarked
package org.heraldcms.web.site;

import org.jspecify.annotations.NullMarked;
