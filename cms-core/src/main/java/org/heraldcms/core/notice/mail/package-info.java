/**
 * Notices by e-mail: each at once or all of a day together, as their reader wants it, in the reader's language.
 *
 * <p>What is told is put into the outbox within the transaction that tells it, and sent behind the commit by whichever
 * node comes first: at least once, again and again for a day. Uses {@code core.notice} and what that uses.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.notice.mail;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
