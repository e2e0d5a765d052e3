/**
 * Where figures are used: in the newest texts, and in what is live.
 *
 * <p>Open {@link org.heraldcms.core.publishing.figures.FactUses}. Uses {@code core.base}, {@code core.access}, {@code
 * core.fact}, {@code core.review} and {@code core.publishing}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.publishing.figures;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
