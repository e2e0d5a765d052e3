/** What the checks found in editions, and dismissals. */
@NullMarked
package org.heraldcms.web.translation.check;

import org.jspecify.annotations.NullMarked;
