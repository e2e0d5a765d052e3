/**
 * How somebody becomes the actor of a request: the first set-up, passwords tried, sessions, tokens.
 *
 * <p>Secrets are handed out once and kept only as hashes. Uses {@code core.access} and {@code core.base}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.access.signin;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
