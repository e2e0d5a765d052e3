/**
 * Drafting: articles, their editions in one locale each, and the immutable revisions of an edition's content.
 *
 * <p>An edition stands alone: saving one locale touches no other. Whether an edition is in review, approved or live is
 * not known here; {@code core.review} and {@code core.publishing} derive it from what they hold about a revision. Uses
 * {@code core.base}, {@code core.access}, {@code core.content} and {@code core.fact}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.article;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
