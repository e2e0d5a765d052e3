/**
 * The change log: what became public or ceased to be, gapless and in commit order, and the followers that project it.
 *
 * <p>Search, caches, webhooks and receipts all derive from this one history; each follower keeps its own position, so
 * that it can be killed at any instruction and go on where it stood. Uses {@code core.base} only.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.changelog;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
