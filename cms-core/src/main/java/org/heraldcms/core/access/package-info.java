/**
 * Who may do what: accounts and their roles, sessions and tokens, the actor of a command, and the audit of commands.
 *
 * <p>{@link org.heraldcms.core.access.Role} holds the one table of permissions; every command asks its
 * {@link org.heraldcms.core.access.Actor} before it looks at anything else. Uses {@code core.base},
 * and of {@code core.changelog} its threads.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
