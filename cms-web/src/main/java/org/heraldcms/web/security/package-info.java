/**
 * What stands between the network and the resources: who is asking, from where, how much they may send, and what
 * browsers are told to refuse.
 *
 * <p>Uses {@code core.access}, {@code web.problem}; resources see it only through
 * {@link org.heraldcms.web.security.CurrentActor}.
 */
@NullMarked
package org.heraldcms.web.security;

import org.jspecify.annotations.NullMarked;
