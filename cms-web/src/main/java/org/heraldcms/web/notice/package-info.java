/** Notices over HTTP, each person's own. Mirrors {@code core.notice}. */
@NullMarked
package org.heraldcms.web.notice;

import org.jspecify.annotations.NullMarked;
