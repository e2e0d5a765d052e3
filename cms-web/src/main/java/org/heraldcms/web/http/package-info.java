/** What several resources read from a request's headers and query: preconditions, places in lists. Uses {@code core.base}. */
@NullMarked
package org.heraldcms.web.http;

import org.jspecify.annotations.NullMarked;
