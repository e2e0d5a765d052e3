/** Releases and the calendar over HTTP. Mirrors {@code core.publishing.release}. */
@NullMarked
package org.heraldcms.web.release;

import org.jspecify.annotations.NullMarked;
