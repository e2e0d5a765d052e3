/**
 * Search and suggestions on a site, for its readers. Uses the search port and the access rules of {@code web.delivery}.
 */
@NullMarked
package org.heraldcms.web.search;

import org.jspecify.annotations.NullMarked;
