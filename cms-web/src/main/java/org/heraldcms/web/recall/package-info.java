/** Recalls until they are gone everywhere, over HTTP. Mirrors {@code core.receipt.recall}. */
@NullMarked
package org.heraldcms.web.recall;

import org.jspecify.annotations.NullMarked;
