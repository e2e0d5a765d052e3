/** The audit over HTTP: entries, exports and the chain that seals them. Mirrors {@code core.access.audit}. */
@NullMarked
package org.heraldcms.web.audit;

import org.jspecify.annotations.NullMarked;
