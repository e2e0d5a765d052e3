/** Imports over HTTP: pages go in, proposals come out and are changed, articles are made of them. Mirrors {@code core.importing}. */
@NullMarked
package org.heraldcms.web.importing;

import org.jspecify.annotations.NullMarked;
