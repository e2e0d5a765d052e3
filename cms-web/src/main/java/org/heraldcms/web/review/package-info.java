/** Submitting, deciding, commenting and workflows over HTTP. Mirrors {@code core.review}. */
@NullMarked
package org.heraldcms.web.review;

import org.jspecify.annotations.NullMarked;
