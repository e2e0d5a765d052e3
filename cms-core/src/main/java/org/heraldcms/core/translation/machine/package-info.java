/**
 * Machine translation as a port: segments are filled in by a service that an operator has set up, marked as such, and
 * wait for a person.
 *
 * <p>{@link org.heraldcms.core.translation.machine.MachineTranslator} is the port, with an adapter for each kind of
 * service. Texts travel with their marks as tags; what comes back is text, whatever it looks like. Whoever had it filled
 * in counts as its author, so somebody else has to approve it. Uses {@code core.base}, {@code core.access},
 * {@code core.content}, {@code core.article}, {@code core.translation} and {@code core.translation.inline}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.translation.machine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
