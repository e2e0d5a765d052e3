/**
 * What an edition says: title, summary, body and fields, and the segments that translation, comparison and comment work
 * on. Other features come in here and meet nothing behind it but the body.
 *
 * <p>{@link Content#parse} is the only door for what others send: behind it there are no unknown nodes, no address that
 * could run a script and no text that could not stand in XML. HTML is only ever made here, never taken.
 *
 * <p>Plain values without a container or a clock. Uses {@code core.base} and its own three rooms: {@code body} is the
 * model, {@code parsing} the way in, {@code identity} tells which text of one body is which of another. None of them
 * knows a title, a segment or this package.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.content;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
