/**
 * Which editions differ: a site says of each that it holds the digest, and is told what is missing, different, or to be
 * removed. Uses {@code core.receipt} for what should be held.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.receipt.comparison;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
