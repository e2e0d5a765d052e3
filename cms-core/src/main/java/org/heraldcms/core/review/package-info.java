/**
 * Review: the life of an edition from draft to approved. Open {@link org.heraldcms.core.review.EditionState} first.
 *
 * <p>A review is the passage of one revision through the stages of its workflow; a decision names the revision it
 * judged. The state of an edition is that of the newest review of its newest revision, so a save voids what was decided
 * about older text by construction; {@link org.heraldcms.core.review.Panel} says who may decide. Beside what stands before
 * it, it uses its own rooms for workflows; those for comments, for the queue and for the comparison use it.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
