/**
 * What people note about an edition: threads on its segments, suggested edits that a writer accepts with one call, and
 * what people without an account say of a preview. Uses {@code core.review}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.review.comment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
