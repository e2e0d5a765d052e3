/** What a reviewer has to see of a revision, on one page. Uses {@code core.review} only through what it stores. */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.review.comparison;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
