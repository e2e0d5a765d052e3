/**
 * Proposals: what an import would make of a page, and how a person changes that.
 *
 * <p>A {@link org.heraldcms.core.importing.proposal.Proposal} holds the whole page in one body and says of each block in
 * which language it is and whether it is left out. The editions and the pairs of their blocks are cut from it whenever
 * somebody asks ({@link org.heraldcms.core.importing.proposal.Editions}), so that nothing in it can contradict itself.
 * Plain values. Uses {@code core.base}, {@code core.content} and the other rooms of importing.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.importing.proposal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
