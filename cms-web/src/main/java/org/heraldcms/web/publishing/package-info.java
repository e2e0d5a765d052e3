/** Publishing, withdrawing and recalling over HTTP, and the change log. Mirrors {@code core.publishing}. */
@NullMarked
package org.heraldcms.web.publishing;

import org.jspecify.annotations.NullMarked;
