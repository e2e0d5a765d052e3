/**
 * Workflows as data: which stages a revision has to pass, and who may decide at each. Open {@link
 * org.heraldcms.core.review.workflow.Workflows} for the rule that finds the workflow of an edition, and {@link
 * org.heraldcms.core.review.workflow.Stage} for the one that says who may decide.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.review.workflow;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
