/**
 * The Lucene index: one document for each edition live on a site, kept in step with the change log.
 *
 * <p>Disposable: everything in it comes from the published documents, and whatever is wrong with it (missing, damaged,
 * of other analysers, of another store) is answered by building it again. Uses {@code core.changelog} and
 * {@code core.publishing}, and never sees a draft.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.search.index;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
