/** What waits for reviewers, and telling them of what waits too long. Uses {@code core.review}. */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.review.queue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
