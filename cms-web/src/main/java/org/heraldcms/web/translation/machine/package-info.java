/** Machine translation over HTTP. Mirrors {@code core.translation.machine}. */
@NullMarked
package org.heraldcms.web.translation.machine;

import org.jspecify.annotations.NullMarked;
