/**
 * Recalls on their way to "gone everywhere": what sites acknowledged and proved is brought to each recall, and what is
 * overdue is told to the people who can act. Open {@link org.heraldcms.core.receipt.recall.Recalls} first.
 *
 * <p>Reads deliveries, receipts and what networks before sites were told ({@code core.purge}); the rows are those of
 * {@code core.publishing.recall}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.receipt.recall;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
