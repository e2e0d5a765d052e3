/**
 * Sign-in, set-up, accounts, tokens and audit over HTTP.
 *
 * <p>Translates between {@code core.access} and JSON; decides nothing itself.
 */
@NullMarked
package org.heraldcms.web.access;

import org.jspecify.annotations.NullMarked;
