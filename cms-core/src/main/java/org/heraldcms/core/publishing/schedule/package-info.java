/**
 * When something is to happen: instants as people name them, by the clock of a zone, and the timetable that keeps what
 * was appointed. Uses {@code core.base} and {@code core.changelog}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.publishing.schedule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
