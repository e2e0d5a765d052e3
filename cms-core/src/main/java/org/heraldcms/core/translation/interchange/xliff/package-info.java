/**
 * XLIFF 2.1 as Herald writes and reads it: a file per edition, a unit per segment.
 *
 * <p>The file names the revisions it was cut from, so whoever takes it back can compare it with them: neither the source
 * text nor what a code stands for is ever taken from a file. Uses {@code core.base}, {@code core.content},
 * {@code core.translation} and {@code core.translation.inline}, and reads with Okapi.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.interchange.xliff;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
