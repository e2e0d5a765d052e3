/**
 * Search for what is live on a site: what people type becomes a query of each language, results come one for each
 * article, with the words that were found marked.
 *
 * <p>Open {@link org.heraldcms.search.Search} first. Reads {@code search.index} only; follows nothing and stores nothing
 * itself.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.search;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
