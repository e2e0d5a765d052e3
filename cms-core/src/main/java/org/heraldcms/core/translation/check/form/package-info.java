/**
 * Rules about the form of a text: spaces, pairs of brackets and quotation marks, ends, sentences, length and
 * case. They know how languages differ in these, so that what is right in one is not told to be wrong for being
 * otherwise in another.
 *
 * <p>Open {@link org.heraldcms.core.translation.check.form.Form} first. Uses {@code core.base}, {@code core.content},
 * {@code core.translation.language}, {@code check.finding}, {@code check.reading}, {@code check.characters} and {@code check.readability}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.check.form;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
