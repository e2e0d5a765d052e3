/** {@code /facts}: the figures that texts refer to, their versions, their uses and how they read. */
@NullMarked
package org.heraldcms.web.fact;

import org.jspecify.annotations.NullMarked;
