/**
 * Notices: what concerns a person, told in the studio and by e-mail.
 *
 * <p>Whoever has something to tell calls {@link org.heraldcms.core.notice.Notices#tell} inside the transaction of the
 * command that brings it about, so nothing is told that did not happen. Uses {@code core.base}, {@code core.access},
 * and of {@code core.changelog} its threads.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.notice;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
