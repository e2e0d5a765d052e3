/**
 * Convergence: what a site should hold, as a digest folded from the change log, and the receipts by which sites say
 * what they do hold. Equal digests prove that they are the same.
 *
 * <p>May use the change log and publications.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.receipt;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
