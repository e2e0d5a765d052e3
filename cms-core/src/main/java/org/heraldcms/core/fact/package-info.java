/**
 * Figures that texts in every language refer to: a number with its unit, where it comes from, and until when it may be
 * believed. What a figure says is a numbered version that never changes; readers see the newest one that somebody other
 * than its writer has approved.
 *
 * <p>Open {@link org.heraldcms.core.fact.Facts}. A body refers to a figure by its key; {@link
 * org.heraldcms.core.fact.FactWriter} writes it out. Uses {@code core.base}, {@code core.access}, {@code core.notice}, {@code
 * core.changelog} and {@code core.content}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.fact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
