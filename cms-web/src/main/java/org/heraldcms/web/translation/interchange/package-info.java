/** XLIFF out and in, edition by edition or as a package, over HTTP. Mirrors {@code core.translation.interchange}. */
@NullMarked
package org.heraldcms.web.translation.interchange;

import org.jspecify.annotations.NullMarked;
