/** Whether sites hold what they should, over HTTP, for the newsroom. Mirrors {@code core.receipt}. */
@NullMarked
package org.heraldcms.web.receipt;

import org.jspecify.annotations.NullMarked;
