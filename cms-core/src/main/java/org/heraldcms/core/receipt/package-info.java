/**
 * Convergence: what a site should hold, as a digest folded from the change log, and the receipts by which sites say
 * what they do hold. Equal digests prove that they are the same. A site may keep all that is public there or parts of it,
 * by a filter; of each copy its receipts tell whether it is in step, behind, or has diverged.
 *
 * <p>May use the change log and publications.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.receipt;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
