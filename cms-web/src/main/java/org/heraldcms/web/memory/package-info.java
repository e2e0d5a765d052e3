/** {@code /memory}, the suggestions for a segment, and filling in from the memory. */
@NullMarked
package org.heraldcms.web.memory;

import org.jspecify.annotations.NullMarked;
