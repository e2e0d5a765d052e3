/** What waits for translators, over HTTP. Mirrors {@code core.translation}; single segments stand with the articles. */
@NullMarked
package org.heraldcms.web.translation;

import org.jspecify.annotations.NullMarked;
